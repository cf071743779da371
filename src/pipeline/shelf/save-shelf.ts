import { join } from 'node:path';
import type { Table } from '../../core/table.ts';
import { textColumn } from '../../files/columns.ts';
import { writeParquet } from '../../files/parquet-write.ts';
import type { ShelfFooter } from './open-shelf.ts';
import { SHELF_KEY } from './open-shelf.ts';

/**
 * Saves tables of regional statistics, one Parquet file each: a row per label, a column per column.
 *
 * @param   folder  exists already
 * @param   tables  by name
 * @identity openShelf(saveShelf(t)) = t, to the last bit
 */
export async function saveShelf(folder: string, tables: Readonly<Record<string, Table>>): Promise<string[]> {
  const files: string[] = [];
  for (const [name, of] of Object.entries(tables)) {
    const width = of.cols.labels.length;
    const footer: ShelfFooter = {
      rows: of.rows.name,
      cols: of.cols.name,
      labels: of.cols.labels,
      unit: of.unit,
      provenance: of.provenance,
    };
    await writeParquet(
      join(folder, `${name}.parquet`),
      [
        textColumn(of.rows.name, of.rows.labels),
        ...of.cols.labels.map((_, j) => ({
          kind: 'number' as const,
          name: `c${j}`,
          values: Float64Array.from({ length: of.rows.labels.length }, (__, i) => of.values[i * width + j]),
        })),
      ],
      { [SHELF_KEY]: JSON.stringify(footer) },
    );
    files.push(`${name}.parquet`);
  }
  return files;
}
