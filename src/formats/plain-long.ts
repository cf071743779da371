import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import type { Column, NumberColumn, TextColumn } from '../files/columns.ts';
import { duckdb, fileLiteral, identifier, literal } from '../files/duckdb.ts';
import { fileError } from '../files/file-error.ts';
import { readParquetColumns } from '../files/parquet-read.ts';
import { activityIndex } from '../mrio/layout.ts';
import { emptyNumbers } from './empty-numbers.ts';
import { longNotes, requireNoSlips } from './long-notes.ts';
import { isStored } from './stored.ts';
import type { Layout, RawTable, TableFormat } from './table-format.ts';
import { requireWholeLines } from './whole-lines.ts';
import { yearIn } from './year-in.ts';

/** Names that the columns may have, in the order: supplier's region and sector, user's region and sector, number. */
const NAMES: readonly (readonly string[])[] = [
  ['from_region', 'supplier_region', 'source_region', 'region_from', 'origin_region'],
  ['from_sector', 'supplier_sector', 'source_sector', 'sector_from', 'origin_sector'],
  ['to_region', 'user_region', 'target_region', 'region_to', 'destination_region'],
  ['to_sector', 'user_sector', 'target_sector', 'sector_to', 'destination_sector'],
  ['value', 'amount', 'flow'],
];

/** One row per flow, in CSV or Parquet. */
export const plainLong: TableFormat = {
  id: 'long',
  title: 'CSV or Parquet with a row for each flow',
  files:
    'one CSV or Parquet file with the columns from_region, from_sector, to_region, to_sector and value (or supplier_… and user_…), in any order; flows that are not there are 0. A to_sector that nobody supplies is a category of final demand, a from_sector that buys nothing is a primary input',
  recognise: (of) =>
    !of.isFolder &&
    !isStored(of) &&
    (of.isParquet ? hasNames(of.footer) : columnsIn(of.lines[0] ?? []) !== undefined),
  read: readLong,
};

function hasNames(footer: string): boolean {
  return NAMES.every((names) => names.some((name) => footer.includes(name)));
}

function columnsIn(header: readonly string[]): string[] | undefined {
  const found = NAMES.map((names) => header.find((column) => names.includes(column.toLowerCase())));
  return found.every((column) => column !== undefined) ? found : undefined;
}

async function readLong(path: string): Promise<RawTable> {
  const name = basename(path);
  const columns = await tidyColumns(path);
  const [fromRegion, fromSector, toRegion, toSector] = columns.slice(0, 4) as TextColumn[];
  const [values, places] = columns.slice(4) as NumberColumn[];
  const layout = layoutIn(fromRegion, fromSector, toRegion, toSector);
  requireNoSlips(layout, name);
  const numbers = emptyNumbers(layout);
  const at = (column: TextColumn, labels: readonly string[]) =>
    column.labels.map((label) => labels.indexOf(label));
  const [sellers, buyers] = [at(fromRegion, layout.regions), at(toRegion, layout.regions)];
  const [supplied, used] = [at(fromSector, layout.sectors), at(toSector, layout.sectors)];
  const [components, categories] = [at(fromSector, layout.components), at(toSector, layout.categories)];
  const [R, S, C] = [layout.regions.length, layout.sectors.length, layout.categories.length];
  const sells = new Uint8Array(R);
  let decimals = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.values.length; row++) {
    const [r, i, t, j] = [
      fromRegion.codes[row],
      fromSector.codes[row],
      toRegion.codes[row],
      toSector.codes[row],
    ];
    const value = values.values[row];
    decimals = Math.max(decimals, places.values[row]);
    if (supplied[i] < 0) {
      if (used[j] < 0) throw noFlow(name, row, [fromRegion, fromSector, toRegion, toSector]);
      numbers.V[components[i] * R * S + activityIndex(buyers[t], used[j], S)] += value;
      continue;
    }
    sells[sellers[r]] = 1;
    const supplier = activityIndex(sellers[r], supplied[i], S);
    if (used[j] >= 0) numbers.Z[supplier * R * S + activityIndex(buyers[t], used[j], S)] += value;
    else numbers.Y[supplier * R * C + activityIndex(buyers[t], categories[j], C)] += value;
  }
  const year = yearIn(name);
  const notes = longNotes(layout, sells);
  return { ...layout, ...numbers, decimals, ...(year !== undefined && { year }), paths: [path], notes };
}

/** Sectors are what is both sold and bought, in the order in which they are first sold. */
function layoutIn(
  fromRegion: TextColumn,
  fromSector: TextColumn,
  toRegion: TextColumn,
  toSector: TextColumn,
): Layout {
  const bought = new Set(inOrder(toSector));
  const sold = inOrder(fromSector);
  const soldSet = new Set(sold);
  return {
    regions: [...new Set([...inOrder(fromRegion), ...inOrder(toRegion)])].filter((label) => label !== ''),
    sectors: sold.filter((label) => bought.has(label)),
    categories: [...bought].filter((label) => !soldSet.has(label)),
    components: sold.filter((label) => !bought.has(label)),
  };
}

/** The labels of a column, in the order in which they first stand in it. */
function inOrder({ labels, codes }: TextColumn): string[] {
  const seen = new Uint8Array(labels.length);
  const order: string[] = [];
  for (const code of codes) {
    if (seen[code]) continue;
    seen[code] = 1;
    order.push(labels[code]);
    if (order.length === labels.length) break;
  }
  return order;
}

/** The five columns and the decimal places of the numbers; a CSV file goes through Parquet, column by column. */
async function tidyColumns(path: string): Promise<readonly Column[]> {
  const isCsv = !/\.parquet$/i.test(path);
  const source = isCsv
    ? `read_csv(${fileLiteral(path)}, header=true, all_varchar=true)`
    : `read_parquet(${fileLiteral(path)})`;
  const folder = await mkdtemp(join(tmpdir(), 'twinplant-long-'));
  try {
    const tidy = join(folder, 'tidy.parquet');
    await duckdb(async (connection) => {
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
      const names = columnsIn(described.getRows().map(([column]) => String(column)));
      if (!names) {
        if (isCsv) await requireWholeLines(path);
        throw missingColumns(path);
      }
      const value = identifier(names[4]);
      const texts = names
        .slice(0, 4)
        .map((column, at) => `coalesce(${identifier(column)}::VARCHAR, '') AS k${at}`);
      const places = isCsv
        ? `(CASE WHEN ${value} LIKE '%e%' OR ${value} LIKE '%E%' THEN 15 ELSE length(split_part(${value}, '.', 2)) END)::DOUBLE`
        : '15::DOUBLE';
      const bad = await connection.runAndReadAll(
        `SELECT n, v FROM (SELECT row_number() OVER () AS n, ${value}::VARCHAR AS v, TRY_CAST(${value} AS DOUBLE) AS d FROM ${source}) WHERE d IS NULL OR NOT isfinite(d) LIMIT 1`,
      );
      const [row] = bad.getRows();
      if (row && isCsv) await requireWholeLines(path);
      if (row) throw noNumber(path, Number(row[0]), row[1] === null ? '' : String(row[1]));
      await connection.run(
        `COPY (SELECT ${texts.join(', ')}, ${value}::DOUBLE AS v, ${places} AS p FROM ${source}) TO ${literal(tidy)} (FORMAT parquet)`,
      );
    });
    return await readParquetColumns(tidy);
  } catch (cause) {
    if (isCsv && !(cause instanceof MrioError)) await requireWholeLines(path);
    throw fileError('read', path, cause);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missingColumns(path: string): MrioError {
  const wanted = NAMES.map(([name]) => name).join(', ');
  return new MrioError('input', `${basename(path)} has not the columns ${wanted}.`, 'Name the columns so.', {
    path,
  });
}

function noNumber(path: string, row: number, text: string): MrioError {
  return new MrioError(
    'input',
    `${basename(path)}: row ${row}: ${text === '' ? 'the value is blank' : `"${text}" is no finite number`}.`,
    'Write every flow as a number with a decimal point; leave out flows that are 0.',
    { path, row },
  );
}

function noFlow(where: string, row: number, keys: readonly TextColumn[]): MrioError {
  const labels = keys.map((key) => key.labels[key.codes[row]]).join(', ');
  return new MrioError(
    'input',
    `${where}: row ${row + 1} (${labels}) is no flow: its supplier buys nothing and its user sells nothing.`,
    'Give suppliers and users the same names of sectors.',
    { row: row + 1 },
  );
}
