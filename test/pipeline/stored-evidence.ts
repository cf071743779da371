import { fileURLToPath } from 'node:url';
import { axis, indexOf } from '../../src/core/axis.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import type { Unit } from '../../src/core/unit.ts';
import { textsOf } from '../../src/files/columns.ts';
import { readParquet } from '../../src/files/parquet-read.ts';

/** Evidence of San Diego, Imperial, California and Baja California as it was first built: see meta.json beside it. */
export interface StoredEvidence {
  readonly usShares: Table<'share', 'sector'>;
  readonly groupShares: Table<'share', 'group'>;
  readonly sectorShares: Table<'share', 'sector'>;
  readonly blocks: Table<'supplier', 'user'>;
  readonly finalBlocks: Table<'supplier', 'demand'>;
  readonly productShares: Table<'share', 'product'>;
  readonly quantities: Table<'value', 'quantity'>;
  readonly customs: Table<'value', 'direction'>;
  readonly jobs: Table<'region', 'sector'>;
  readonly headings: Table<'region', 'heading'>;
}

interface StoredFrame {
  readonly rows: { name: string; labels: string[] };
  readonly cols: { name: string; labels: string[] };
  readonly unit: Unit;
  readonly provenance: Table['provenance'];
}

const FOLDER = new URL('../reference/twinplant/cali-baja-evidence/', import.meta.url);

/** The evidence of a year. */
export async function storedEvidence(year: number): Promise<StoredEvidence> {
  const { columns, metadata } = await readParquet(fileURLToPath(new URL(`${year}.parquet`, FOLDER)));
  const [names, rows, cols] = columns.slice(0, 3).map((column) => {
    if (column.kind !== 'text') throw new Error(`The column ${column.name} should be text.`);
    return textsOf(column);
  });
  const [value] = columns.slice(3);
  if (value?.kind !== 'number') throw new Error('The fourth column should be numbers.');
  const { frames } = JSON.parse(metadata['twinplant.evidence']) as { frames: Record<string, StoredFrame> };
  const made = Object.entries(frames).map(([name, frame]) => {
    const [row, col] = [frame.rows, frame.cols].map((each) => axis(each.name, each.labels));
    const values = new Float64Array(row.labels.length * col.labels.length);
    for (let i = 0; i < names.length; i++) {
      if (names[i] !== name) continue;
      values[indexOf(row, rows[i]) * col.labels.length + indexOf(col, cols[i])] = value.values[i];
    }
    const { unit, provenance } = frame;
    return [name, table({ rows: row, cols: col, values, unit, provenance })];
  });
  return Object.fromEntries(made) as StoredEvidence;
}

/** A single figure of the evidence. */
export function quantity({ quantities }: StoredEvidence, name: string): number {
  return quantities.values[indexOf(quantities.cols, name)];
}

/** A row of a share table as numbers. */
export function shareRow(from: Table<'share', string>, row: string): Float64Array {
  const width = from.cols.labels.length;
  const at = indexOf(from.rows, row);
  return from.values.slice(at * width, (at + 1) * width);
}
