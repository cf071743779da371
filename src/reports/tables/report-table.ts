import type { Unit } from '../../core/unit.ts';
import { textColumn } from '../../files/columns.ts';
import type { Records } from '../../files/records.ts';
import type { MeasuredColumn } from '../../files/sidecar.ts';

/** A table that leaves the program with a report: its file name without ending, and its content. */
export interface ReportTable {
  readonly name: string;
  readonly records: Records;
}

/** A column of numbers with its unit. */
export function numbers(name: string, values: readonly number[], unit?: Unit): MeasuredColumn {
  return { kind: 'number', name, values: Float64Array.from(values), ...(unit && { unit }) };
}

/** A column of texts. */
export function texts(name: string, values: readonly string[]): MeasuredColumn {
  return textColumn(name, values);
}
