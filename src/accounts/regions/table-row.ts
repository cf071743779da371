import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';

/**
 * A row of a labelled table as numbers.
 *
 * @returns one value per column
 * @throws  MrioError `label` when the table has no such row; lists near matches
 */
export function tableRow(from: Table, label: string): Float64Array {
  const width = from.cols.labels.length;
  const row = indexOf(from.rows, label);
  return from.values.slice(row * width, (row + 1) * width);
}

/**
 * A column of a labelled table as numbers.
 *
 * @returns one value per row
 * @throws  MrioError `label` when the table has no such column; lists near matches
 */
export function tableColumn(from: Table, label: string): Float64Array {
  const width = from.cols.labels.length;
  const column = indexOf(from.cols, label);
  return Float64Array.from(from.rows.labels, (_, row) => from.values[row * width + column]);
}
