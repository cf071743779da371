import type { Table } from '../core/table.ts';
import type { Reading } from '../measures/reading.ts';

/** What the cells are of: the tables pair-by-industry and pair-by-heading. */
export type CellKind = 'industry' | 'heading';

/**
 * The cells of a table of a pair as readings.
 *
 * @param   kind  which table
 * @param   from  measure × sector or heading
 * @returns readings `kind:measure:label`, row by row
 */
export function cellReadings(kind: CellKind, from: Table): Reading[] {
  const width = from.cols.labels.length;
  return from.rows.labels.flatMap((row, i) =>
    from.cols.labels.map((col, j) => ({
      id: cellId(kind, row, col),
      value: from.values[i * width + j],
      unit: from.unit,
      measure: `pair-by-${kind}`,
    })),
  );
}

/** Id of the reading of a cell. */
export function cellId(kind: CellKind, measure: string, label: string): string {
  return `${kind}:${measure}:${label}`;
}
