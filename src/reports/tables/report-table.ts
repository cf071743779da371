import type { Unit } from '../../core/unit.ts';
import { textColumn } from '../../files/columns.ts';
import type { Records } from '../../files/records.ts';
import type { MeasuredColumn } from '../../files/sidecar.ts';

/** A table that leaves the program with a report: its file name without ending, and its content. */
export interface ReportTable {
  readonly name: string;
  readonly records: Records;
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

/** A column of texts, one per row. */
export function texts<Row>(name: string, rows: readonly Row[], of: (row: Row) => string): MeasuredColumn {
  return textColumn(name, rows.map(of));
}
