import type { Unit } from '../core/unit.ts';
import { textColumn } from './columns.ts';
import type { MeasuredColumn } from './sidecar.ts';

/** A column of texts, one per row. */
export function texts<Row>(name: string, rows: readonly Row[], of: (row: Row) => string): MeasuredColumn {
  return textColumn(name, rows.map(of));
}

/** A column of numbers, one per row, with its unit; without one where it differs from row to row. */
export function numbers<Row>(
  name: string,
  rows: readonly Row[],
  of: (row: Row) => number,
  unit?: Unit,
): MeasuredColumn {
  return { kind: 'number', name, values: Float64Array.from(rows, of), ...(unit && { unit }) };
}

/** A column of whole numbers, one per row. */
export function integers<Row>(name: string, rows: readonly Row[], of: (row: Row) => number): MeasuredColumn {
  return { kind: 'integer', name, values: Int32Array.from(rows, of) };
}
