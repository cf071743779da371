import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import { textsOf } from '../files/columns.ts';
import type { PackageFile } from '../files/datapackage.ts';
import { FOOTER_KEY } from '../files/footer.ts';
import { readParquetColumns } from '../files/parquet-read.ts';
import { writeParquet } from '../files/parquet-write.ts';
import { integers, numbers, texts } from '../files/row-columns.ts';
import type { MeasuredColumn } from '../files/sidecar.ts';
import { sidecar } from '../files/sidecar.ts';
import type { TwoTables } from './all-regions-differences.ts';
import type { BuiltAllRegions } from './build-all-regions.ts';

/** Files of the comparison, below the folder of the accounts. */
export const ALL_REGIONS_FILE = 'all-regions.parquet';
export const ALL_REGIONS_RECORD = 'all-regions.json';

/** What is stored beside the differences. */
export type StoredAllRegions = Pick<BuiltAllRegions, 'regions' | 'sides' | 'years'>;

const NAMES = ['year', 'pair', 'reading', 'unit', 'own', 'common', 'low', 'high', 'drawn'] as const;
const REMEDY = 'Install the package again, or rebuild with npm run build:accounts.';

/** Columns of the comparison: a row per year, pair and reading; `drawn` is 0 where the pair has no band. */
export function allRegionsColumns(rows: readonly TwoTables[]): MeasuredColumn[] {
  return [
    integers('year', rows, (row) => row.year),
    texts('pair', rows, (row) => row.pair),
    texts('reading', rows, (row) => row.reading),
    texts('unit', rows, (row) => row.unit),
    numbers('own', rows, (row) => row.own),
    numbers('common', rows, (row) => row.common),
    numbers('low', rows, (row) => row.low ?? row.own),
    numbers('high', rows, (row) => row.high ?? row.own),
    integers('drawn', rows, (row) => (row.low === undefined ? 0 : 1)),
  ];
}

/**
 * Writes the comparison and the record of its tables to the folder of the accounts.
 *
 * @param   folder  staging folder
 * @returns what the descriptor lists
 */
export async function writeAllRegions(
  folder: string,
  { regions, sides, years, differences, provenance }: BuiltAllRegions,
): Promise<PackageFile[]> {
  const title = 'Every pair in its own table and in the table of all regions';
  const columns = allRegionsColumns(differences);
  const about = sidecar(title, columns, provenance, Math.max(...years.map(({ year }) => year)));
  await writeParquet(join(folder, ALL_REGIONS_FILE), columns, { [FOOTER_KEY]: JSON.stringify(about) });
  const record: StoredAllRegions = { regions, sides, years };
  await writeFileAtomically(join(folder, ALL_REGIONS_RECORD), `${JSON.stringify(record)}\n`);
  return [
    { path: ALL_REGIONS_FILE, title, primaryKey: ['year', 'pair', 'reading'] },
    { path: ALL_REGIONS_RECORD, title: 'The table of all regions: regions, balancing, checks, nesting bias' },
  ];
}

/**
 * The comparison of every pair's own table with the table of all regions, and the record of its making.
 *
 * @param   data  folder of the accounts
 * @throws  MrioError `source` when a file is missing, damaged or has other columns
 */
export async function loadAllRegions(
  data: string,
): Promise<StoredAllRegions & { readonly differences: readonly TwoTables[] }> {
  const path = join(data, ALL_REGIONS_FILE);
  if (!existsSync(path)) throw new MrioError('source', `${path} is missing.`, REMEDY, { path });
  const columns = await readParquetColumns(path);
  if (columns.map(({ name }) => name).join() !== NAMES.join())
    throw new MrioError('source', `${path} has other columns than ${NAMES.join(', ')}.`, REMEDY, { path });
  const texts = (at: number): readonly string[] => {
    const column = columns[at];
    if (column.kind !== 'text')
      throw new MrioError('source', `${path}: ${column.name} is not text.`, REMEDY, { path });
    return textsOf(column);
  };
  const numbers = (at: number): ArrayLike<number> => {
    const column = columns[at];
    if (column.kind === 'text')
      throw new MrioError('source', `${path}: ${column.name} is text.`, REMEDY, { path });
    return column.values;
  };
  const [pair, reading, unit] = [1, 2, 3].map(texts);
  const [year, own, common, low, high, drawn] = [0, 4, 5, 6, 7, 8].map(numbers);
  const differences = pair.map(
    (id, i): TwoTables => ({
      year: year[i],
      pair: id,
      reading: reading[i],
      unit: unit[i],
      own: own[i],
      common: common[i],
      ...(drawn[i] === 1 && { low: low[i], high: high[i] }),
    }),
  );
  return { ...(await recordOf(join(data, ALL_REGIONS_RECORD))), differences };
}

async function recordOf(path: string): Promise<StoredAllRegions> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as StoredAllRegions;
  } catch (cause) {
    throw new MrioError('source', `${path} cannot be read (${(cause as Error).message}).`, REMEDY, { path });
  }
}
