import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { readCsv } from '../files/csv-read.ts';
import { fileLines } from '../files/file-lines.ts';
import { SEPARATORS } from '../files/line-cells.ts';
import type { Printed } from '../files/line-numbers.ts';
import { lineNumbers } from '../files/line-numbers.ts';
import { numberFrom } from '../files/number-text.ts';
import { emptyNumbers } from './empty-numbers.ts';
import type { Layout, RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { wiodPublisher } from './wiod-publisher.ts';

const FLOWS = /^Z_(\d{4})\.csv(\.gz)?$/;

/** The World Input-Output Table, release 2013, as sparse matrices: the folder that the accounts are built from. */
export const wiodMatrices: TableFormat = {
  id: 'wiod-matrices',
  title: 'World Input-Output Table (WIOD), release 2013, as sparse matrices',
  files:
    'a folder with Z_YYYY and F_YYYY (columns i, j, v; plain or .gz), labels.csv and fd_labels.csv, and x_va_YYYY.csv with published outputs where there is one; or the path of one Z_YYYY',
  recognise: ({ names, path, isFolder }) =>
    isFolder
      ? names.some((name) => FLOWS.test(name)) && names.includes('labels.csv')
      : FLOWS.test(basename(path)) && existsSync(join(dirname(path), 'labels.csv')),
  read: readMatrices,
};

async function readMatrices(path: string, options: ReadOptions): Promise<RawTable> {
  const { folder, year, ending } = await whichYear(path, options.year);
  const file = (stem: string) => join(folder, `${stem}_${year}.csv${ending}`);
  const rows = await readCsv(join(folder, 'labels.csv'));
  const demands = await readCsv(join(folder, 'fd_labels.csv'));
  const layout: Layout = {
    regions: distinct(rows, 'country'),
    sectors: distinct(rows, rows.columns.includes('wiod_code') ? 'wiod_code' : 'sector'),
    categories: distinct(demands, 'category'),
    components: [],
  };
  const n = layout.regions.length * layout.sectors.length;
  const width = layout.regions.length * layout.categories.length;
  if (rows.rows.length !== n || demands.rows.length !== width)
    throw new MrioError(
      'input',
      `${folder}: labels.csv has ${rows.rows.length} rows and fd_labels.csv ${demands.rows.length}, and their names make ${n} and ${width}.`,
      'The labels must list every sector of every country, country by country.',
      { path },
    );
  const numbers = emptyNumbers(layout);
  options.tell?.(`${basename(file('Z'))}: reading`);
  const printed = await sparse(file('Z'), n, n, numbers.Z);
  const finest = await sparse(file('F'), n, width, numbers.Y);
  const published = join(folder, `x_va_${year}.csv`);
  const outputs = existsSync(published) ? [published] : [];
  for (const beside of outputs) {
    const sheet = await readCsv(beside);
    const column = sheet.columns.indexOf('x_published');
    sheet.rows.forEach((row, i) => {
      if (column >= 0 && i < n) numbers.outputByRow[i] = numberFrom(row[column]) ?? Number.NaN;
    });
  }
  return {
    ...layout,
    ...numbers,
    decimals: Math.max(printed.decimals, finest.decimals),
    year,
    ...wiodPublisher(layout.sectors.length),
    paths: [file('Z'), file('F'), join(folder, 'labels.csv'), join(folder, 'fd_labels.csv'), ...outputs],
    notes: [],
  };
}

async function whichYear(
  path: string,
  wanted: number | undefined,
): Promise<{ folder: string; year: number; ending: string }> {
  const { readdirSync, statSync } = await import('node:fs');
  const single = statSync(path).isDirectory() ? undefined : FLOWS.exec(basename(path));
  const folder = single ? dirname(path) : path;
  const found = readdirSync(folder).flatMap((name) => {
    const match = FLOWS.exec(name);
    return match ? [{ year: Number(match[1]), ending: match[2] ?? '' }] : [];
  });
  const year = single ? Number(single[1]) : (wanted ?? (found.length === 1 ? found[0].year : undefined));
  const chosen = found.find((each) => each.year === year);
  if (chosen) return { folder, ...chosen };
  const years = found.map((each) => each.year).sort();
  throw new MrioError(
    'input',
    year === undefined ? `${path} holds ${years.length} years.` : `${path} has no year ${year}.`,
    `Choose one of them with --year: ${years.join(', ')}.`,
    { path, years },
  );
}

function distinct(sheet: Awaited<ReturnType<typeof readCsv>>, column: string): string[] {
  const at = sheet.columns.indexOf(column);
  return [...new Set(sheet.rows.map((row) => row[at]))];
}

/** Reads a matrix of cells i, j, v; cells that are not listed are 0. */
async function sparse(path: string, height: number, width: number, into: Float64Array): Promise<Printed> {
  const printed: Printed = { decimals: Number.NEGATIVE_INFINITY };
  const cell = new Float64Array(3);
  let isHeader = true;
  await fileLines(path, (bytes, start, end, line) => {
    if (isHeader) {
      isHeader = false;
      return true;
    }
    const { count } = lineNumbers(bytes, start, end, SEPARATORS.comma, cell, printed);
    const [i, j, value] = cell;
    if (count !== 3 || !(i >= 0 && i < height && j >= 0 && j < width) || Number.isNaN(value))
      throw new MrioError(
        'input',
        `${path}: line ${line} ("${bytes.toString('utf8', start, end).slice(0, 60)}") is no cell of ${height} rows and ${width} columns.`,
        'A line is a row, a column and a number, counted from 0; the file may have been cut off: fetch it again.',
        { path, line },
      );
    into[i * width + j] += value;
    return true;
  });
  return printed;
}
