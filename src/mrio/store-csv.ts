import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { readCsv } from '../files/csv-read.ts';
import { csvText } from '../files/csv-write.ts';
import { parseJson } from '../files/fields.ts';
import { numberFrom } from '../files/number-text.ts';
import { sidecarText } from '../files/sidecar.ts';
import type { Frame } from './description.ts';
import { describe, frameOf } from './description.ts';
import { activityAxis, demandAxis } from './layout.ts';
import type { Mrio } from './mrio.ts';
import { BALANCE_TOLERANCE } from './mrio.ts';
import { framed } from './store.ts';

/** Heading of the first column: suppliers, then the components of primary inputs. */
const CORNER = 'supplier';

/**
 * Saves an Mrio as CSV in the layout of a printed table, with a sidecar `<path>.meta.json`.
 *
 * A row per supplier, then a row per component of primary inputs; a column per user, then per region and category
 * of final demand. Primary inputs have no final demand: those cells are blank.
 *
 * @param   of    the Mrio
 * @param   path  the CSV file; both files are replaced together
 * @throws  MrioError `input` when the files cannot be written
 * @identity loadMrioCsv(saveMrioCsv(m)) = m
 */
export async function saveMrioCsv(of: Mrio, path: string): Promise<void> {
  const { Z, Y, V } = of;
  const [n, demandCount] = [Z.cols.labels.length, Y.cols.labels.length];
  const header = [CORNER, ...Z.cols.labels, ...Y.cols.labels];
  const blank = new Array<null>(demandCount).fill(null);
  const rows = [
    ...Z.rows.labels.map((label, i) => [
      label,
      ...Z.values.slice(i * n, (i + 1) * n),
      ...Y.values.slice(i * demandCount, (i + 1) * demandCount),
    ]),
    ...V.rows.labels.map((label, c) => [label, ...V.values.slice(c * n, (c + 1) * n), ...blank]),
  ];
  const columns = header.map((name, index) =>
    index === 0 ? { name, kind: 'text' as const } : { name, kind: 'number' as const, unit: Z.unit },
  );
  const target = resolve(path);
  await writeFolderAtomically(dirname(target), async (staging) => {
    await writeFileAtomically(join(staging, basename(target)), csvText(header, rows));
    await writeFileAtomically(
      join(staging, `${basename(target)}.meta.json`),
      sidecarText(describe(of, columns)),
    );
  });
}

/**
 * Loads an Mrio from a CSV file and its sidecar, and checks that it balances.
 *
 * @param   path       a file that `saveMrioCsv` wrote; `<path>.meta.json` is beside it
 * @param   tolerance  relative difference of row and column totals that still counts as balanced
 * @returns the Mrio
 * @throws  MrioError `input` when a file is missing, headings or row labels differ from the sidecar, or a cell is
 *          not a number; `balance` when it does not balance
 */
export async function loadMrioCsv(path: string, tolerance = BALANCE_TOLERANCE): Promise<Mrio> {
  const beside = `${path}.meta.json`;
  const sheet = await readCsv(path);
  if (!existsSync(beside)) {
    throw new MrioError(
      'input',
      `Cannot read ${path}: its description ${basename(beside)} is missing.`,
      'Put the .meta.json file that was saved with the CSV file beside it.',
      { path },
    );
  }
  const frame = frameOf(parseJson(readFileSync(beside, 'utf8'), beside), beside);
  const suppliers = activityAxis('supplier', frame.regions, frame.sectors).labels;
  const demands = demandAxis(frame.regions, frame.categories).labels;
  requireLabels(sheet.columns, [CORNER, ...suppliers, ...demands], 'heading', path);
  requireLabels(
    sheet.rows.map((row) => row[0]),
    [...suppliers, ...frame.components.labels],
    'row label',
    path,
  );
  return framed(frame, valuesOf(sheet.rows, frame, suppliers.length, demands.length, path), path, tolerance);
}

function valuesOf(
  rows: readonly (readonly string[])[],
  frame: Frame,
  n: number,
  demandCount: number,
  path: string,
): Record<'Z' | 'Y' | 'V', Float64Array> {
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * demandCount);
  const V = new Float64Array(frame.components.labels.length * n);
  const read = (row: number, column: number): number => {
    const text = rows[row][column + 1];
    const value = numberFrom(text);
    if (value !== undefined) return value;
    throw new MrioError(
      'input',
      `${path}: line ${row + 2}, column ${column + 2}: "${text}" is not a number.`,
      'Write numbers with a decimal point and without thousands separators.',
      { path, line: row + 2, column: column + 2 },
    );
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) Z[i * n + j] = read(i, j);
    for (let j = 0; j < demandCount; j++) Y[i * demandCount + j] = read(i, n + j);
  }
  for (let i = 0; i < V.length; i++) V[i] = read(n + Math.floor(i / n), i % n);
  return { Z, Y, V };
}

function requireLabels(
  found: readonly string[],
  wanted: readonly string[],
  what: string,
  path: string,
): void {
  const at = wanted.findIndex((label, index) => label !== found[index]);
  if (at < 0 && found.length === wanted.length) return;
  const place = at < 0 ? wanted.length : at;
  throw new MrioError(
    'input',
    `${path}: ${what} ${place + 1} is "${found[place] ?? 'missing'}", and the sidecar says "${wanted[place] ?? 'nothing'}".`,
    'Keep the order of rows and columns that was saved, or correct the sidecar.',
    { path },
  );
}
