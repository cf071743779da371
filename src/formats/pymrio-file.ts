import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  const listed = fieldOf(fieldOf(filesListed(folder), part), 'name');
  const path = join(folder, typeof listed === 'string' ? listed : `${part}.txt`);
  return existsSync(path) && /\.(txt|csv|tsv)(\.gz)?$/i.test(path) ? path : undefined;
}

/** What file_parameters.json says of the files of a folder; undefined without it. */
function filesListed(folder: string): unknown {
  const parameters = join(folder, 'file_parameters.json');
  return existsSync(parameters)
    ? fieldOf(parseJson(readFileSync(parameters, 'utf8'), parameters), 'files')
    : undefined;
}

/**
 * Reads the labels of a file that pandas wrote with labels of several levels on both sides.
 *
 * Over the columns stand one or two lines, then perhaps one that only names the levels of the rows. How many there are
 * is taken from file_parameters.json, else from the labels, which may be numbers themselves; else from the first line
 * that ends in a number.
 *
 * @param   over  labels that the columns should have, where another file of the folder has them
 * @param   levels  of labels beside the rows below a single line of headings, where another file says how many
 * @throws  MrioError `input` when the file has no numbers where they should be
 */
export async function pymrioFile(
  path: string,
  over?: PymrioFile['over'],
  levels?: number,
): Promise<PymrioFile> {
  const { separator, lines } = await probe(path);
  const found = shapeStated(path, lines) ?? shapeByLabels(lines, over) ?? shapeByNumbers(lines, levels);
  if (found === undefined) {
    throw new MrioError(
      'input',
      `${basename(path)}: no row of numbers below a heading in its first lines.`,
      'The file may be damaged: write it again with pymrio, as text.',
      { path },
    );
  }
  const shape: Shape = { separator, ...found };
  const { header, index } = await wideScan(path, shape);
  const labels = header
    .filter((line) => line.slice(shape.indexColumns).some((cell) => cell !== ''))
    .map((line) => line.slice(shape.indexColumns));
  return { path, shape, over: labels, beside: index };
}

type Lines = readonly (readonly string[])[];
type Edges = Pick<Shape, 'headerRows' | 'indexColumns'>;

/** As file_parameters.json says, when numbers begin there. */
function shapeStated(path: string, lines: Lines): Edges | undefined {
  const listed = filesListed(dirname(path));
  const part = Object.values(typeof listed === 'object' && listed !== null ? listed : {}).find(
    (each) => fieldOf(each, 'name') === basename(path),
  );
  const [header, indexColumns] = ['nr_header', 'nr_index_col'].map((name) => Number(fieldOf(part, name)));
  if (!(header > 0 && indexColumns > 0)) return undefined;
  const headerRows = header + (isBlank(lines[header], indexColumns) ? 1 : 0);
  return lines[headerRows]?.slice(indexColumns).some(isNumber) ? { headerRows, indexColumns } : undefined;
}

/** Lines of headings are those of the known labels; else those before the first line whose own labels stand over columns. */
function shapeByLabels(lines: Lines, over?: PymrioFile['over']): Edges | undefined {
  const indexColumns = (lines[0] ?? []).findIndex((cell, at) => at > 0 && cell !== '');
  const known = over?.every((labels, at) => {
    const line = lines[at]?.slice(Math.max(1, indexColumns)) ?? [];
    return line.length === labels.length && labels.every((label, column) => label === line[column]);
  });
  if (over && known) {
    const headerRows = over.length + (isBlank(lines[over.length], indexColumns) ? 1 : 0);
    return headerRows < lines.length ? { headerRows, indexColumns: Math.max(1, indexColumns) } : undefined;
  }
  if (indexColumns < 2) return undefined;
  const regions = new Set(lines[0].slice(indexColumns));
  const headerRows = lines.findIndex(
    (line, at) =>
      at > 0 &&
      regions.has(line[0]) &&
      line.slice(0, indexColumns).every((cell) => cell !== '') &&
      !isBlank(line, indexColumns),
  );
  return headerRows > 0 ? { headerRows, indexColumns } : undefined;
}

function shapeByNumbers(lines: Lines, levels?: number): Edges | undefined {
  const isHeading = (at: number) => at === 0 && /^(|region|sector)$/i.test(lines[0][0]);
  const headerRows = lines.findIndex(
    (line, at) => line.length > 1 && isNumber(line.at(-1)!) && !isHeading(at),
  );
  if (headerRows <= 0) return undefined;
  if (headerRows === 1 && levels !== undefined && lines[1].length > levels)
    return { headerRows, indexColumns: levels };
  const indexColumns = lines[0].findIndex((cell, at) => at > 0 && cell !== '');
  const labels = indexColumns > 0 && !isNumber(lines[headerRows][0]) ? indexColumns : 1;
  return { headerRows, indexColumns: rowLabels(lines, headerRows, labels) };
}

/** Whether a line only names the levels of the rows. */
function isBlank(line: readonly string[] | undefined, indexColumns: number): boolean {
  return line?.slice(indexColumns).every((cell) => cell === '') ?? false;
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
