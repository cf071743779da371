import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../../accounts/regions/shelf.ts';
import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import type { NumberColumn } from '../../files/columns.ts';
import { textsOf } from '../../files/columns.ts';
import { readParquet } from '../../files/parquet-read.ts';

/** Key of the description in a file's footer. */
export const SHELF_KEY = 'twinplant.table';

/** What a file of the shelf says about itself. */
export interface ShelfFooter {
  readonly rows: string;
  readonly cols: string;
  /** Labels of the columns; the file's own are numbered, because labels may differ in case alone. */
  readonly labels: readonly string[];
  readonly unit: Unit;
  readonly provenance: Provenance;
}

/**
 * A shelf of tables in memory.
 *
 * @param   tables  by name
 */
export function shelfOf(tables: Readonly<Record<string, Table>>): Shelf {
  return {
    async table(name) {
      const found = tables[name];
      if (!found) throw unknownLabel('table', name, Object.keys(tables));
      return found;
    },
  };
}

/**
 * A shelf on a folder; each table is read once, when it is first asked for.
 *
 * @param   folder  with one Parquet file per table, as `saveShelf` writes
 * @returns the shelf; a table that is not there is an MrioError `source`
 */
export function openShelf(folder: string): Shelf {
  const read = new Map<string, Promise<Table>>();
  return {
    table(name) {
      const known = read.get(name);
      if (known) return known;
      const reading = readTable(folder, name);
      read.set(name, reading);
      return reading;
    },
  };
}

async function readTable(folder: string, name: string): Promise<Table> {
  const path = join(folder, `${name}.parquet`);
  if (!existsSync(path)) {
    const known = existsSync(folder) ? (await readdir(folder)).join(', ') : 'none';
    throw new MrioError(
      'source',
      `The regional statistics "${name}" are not in ${folder} (there: ${known}).`,
      'Install the package again, or rebuild with npm run build:accounts.',
    );
  }
  const file = await readParquet(path);
  const footer = file.metadata[SHELF_KEY];
  const [labels, ...columns] = file.columns;
  if (footer === undefined || labels?.kind !== 'text') {
    throw new MrioError('source', `${path} is not a table of regional statistics.`, 'Rebuild the accounts.');
  }
  const about = JSON.parse(footer) as ShelfFooter;
  const rows = textsOf(labels);
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  columns.forEach((column, j) => {
    const from = (column as NumberColumn).values;
    for (let i = 0; i < rows.length; i++) values[i * width + j] = from[i];
  });
  return table({
    rows: { name: about.rows, labels: rows },
    cols: { name: about.cols, labels: about.labels },
    values,
    unit: about.unit,
    provenance: about.provenance,
  });
}
