import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { fieldOf, parseJson } from '../files/fields.ts';
import { probe } from './probe.ts';
import type { Shape } from './wide-scan.ts';
import { wideScan } from './wide-scan.ts';

/** A file of a pymrio folder: where its labels are, and the labels themselves. */
export interface PymrioFile {
  readonly path: string;
  readonly shape: Shape;
  /** Labels over the columns, outermost first: regions, then sectors or categories. */
  readonly over: readonly (readonly string[])[];
  /** Labels of each row, outermost first. */
  readonly beside: readonly (readonly string[])[];
}

/** Path of a part (Z, Y, x, A, F, unit) of a pymrio folder, as file_parameters.json names it; undefined without one. */
export function pymrioPart(folder: string, part: string): string | undefined {
  const parameters = join(folder, 'file_parameters.json');
  const listed = existsSync(parameters)
    ? fieldOf(
        fieldOf(fieldOf(parseJson(readFileSync(parameters, 'utf8'), parameters), 'files'), part),
        'name',
      )
    : undefined;
  const path = join(folder, typeof listed === 'string' ? listed : `${part}.txt`);
  return existsSync(path) && /\.(txt|csv|tsv)(\.gz)?$/i.test(path) ? path : undefined;
}

/**
 * Reads the labels of a file that pandas wrote with labels of several levels on both sides.
 *
 * Over the columns stand one or two lines, then perhaps one that only names the levels of the rows.
 *
 * @throws  MrioError `input` when the file has no numbers where they should be
 */
export async function pymrioFile(path: string): Promise<PymrioFile> {
  const { separator, lines } = await probe(path);
  const firstNumbers = lines.findIndex((line) => line.length > 1 && isNumber(line.at(-1)!));
  const first = lines[firstNumbers];
  if (firstNumbers <= 0) {
    throw new MrioError(
      'input',
      `${basename(path)}: no row of numbers below a heading in its first lines.`,
      'The file may be damaged: write it again with pymrio, as text.',
      { path },
    );
  }
  const indexColumns = lines[0].findIndex((cell, at) => at > 0 && cell !== '');
  const labels = Math.max(1, indexColumns > 0 && !isNumber(first[0]) ? indexColumns : 1);
  const shape: Shape = {
    separator,
    headerRows: firstNumbers,
    indexColumns: rowLabels(lines, firstNumbers, labels),
  };
  const { header, index } = await wideScan(path, shape);
  const over = header
    .filter((line) => line.slice(shape.indexColumns).some((cell) => cell !== ''))
    .map((line) => line.slice(shape.indexColumns));
  return { path, shape, over, beside: index };
}

/** One line of headings names the labels too (region, sector, indout): then all but the numbers are labels. */
function rowLabels(lines: readonly (readonly string[])[], header: number, several: number): number {
  if (header > 1) return several;
  const count = lines[header].findIndex((cell) => isNumber(cell));
  return Math.max(1, count);
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}
