import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { fileLines } from '../files/file-lines.ts';
import { lineCells } from '../files/line-cells.ts';
import { probe } from './probe.ts';

/**
 * Requires that every line of a CSV file has as many cells as its first.
 *
 * @throws  MrioError `input` naming the first line that has more or fewer: the file was cut off when it is the last
 */
export async function requireWholeLines(path: string): Promise<void> {
  const { separator } = await probe(path);
  let width = -1;
  let odd: { line: number; count: number } | undefined;
  let last = 0;
  await fileLines(path, (bytes, start, end, line) => {
    last = line;
    if (odd) return true;
    const count = lineCells(bytes, start, end, separator).length;
    if (width < 0) width = count;
    else if (count !== width) odd = { line, count };
    return true;
  });
  if (!odd) return;
  const { line, count } = odd;
  const isCut = line === last && count < width;
  throw new MrioError(
    'input',
    isCut
      ? `${basename(path)} is cut off at line ${line}: it has ${count} of ${width} cells.`
      : `${basename(path)}: line ${line} has ${count} cells, and the first line ${width}.`,
    isCut ? 'Fetch the file or write it again.' : 'Put texts that hold the separator in quotes.',
    { path, line },
  );
}
