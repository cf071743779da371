import { fileLines } from '../files/file-lines.ts';
import { lineCells } from '../files/line-cells.ts';
import { probe } from './probe.ts';
import { pymrioPart } from './pymrio-file.ts';

/** The different units of a pymrio folder, from the last column of unit.txt; undefined without that file. */
export async function unitTexts(folder: string): Promise<readonly string[] | undefined> {
  const path = pymrioPart(folder, 'unit');
  if (path === undefined) return undefined;
  const { separator } = await probe(path);
  const texts = new Set<string>();
  let isHeader = true;
  await fileLines(path, (bytes, start, end) => {
    if (!isHeader) texts.add(lineCells(bytes, start, end, separator).at(-1)!);
    isHeader = false;
    return true;
  });
  return texts.size === 0 ? undefined : [...texts];
}
