import type { Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { textColumn } from './columns.ts';
import type { MeasuredColumn } from './sidecar.ts';

/** Columns that leave the program together, with a title and where they come from. */
export interface Records {
  readonly title: string;
  /** Year of the figures, when the units do not say it. */
  readonly year?: number;
  readonly columns: readonly MeasuredColumn[];
  readonly provenance: Provenance;
}

/**
 * A table as records: one row per row label, one column per column label, all in the table's unit.
 *
 * @param   from   the table
 * @param   title  what a reader of the report would call it
 * @returns a text column named as the row axis, then a column per label of the column axis
 */
export function recordsOf(from: Table, title: string): Records {
  const width = from.cols.labels.length;
  const height = from.rows.labels.length;
  return {
    title,
    columns: [
      textColumn(from.rows.name, from.rows.labels),
      ...from.cols.labels.map((name, j) => ({
        kind: 'number' as const,
        name,
        values: Float64Array.from({ length: height }, (_, i) => from.values[i * width + j]),
        unit: from.unit,
      })),
    ],
    provenance: from.provenance,
  };
}
