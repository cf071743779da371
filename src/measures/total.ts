import { indexOf } from '../core/axis.ts';
import type { Table } from '../core/table.ts';

/**
 * Adds up the cells of some rows and columns of a table.
 *
 * @param   of    the table
 * @param   pick  row and column labels; all when not given
 * @returns the sum, in the unit of the table
 * @throws  MrioError `label` when a label is unknown
 */
export function total(
  of: Table,
  pick: { rows?: readonly string[] | undefined; cols?: readonly string[] | undefined } = {},
): number {
  const rows = (pick.rows ?? of.rows.labels).map((label) => indexOf(of.rows, label));
  const cols = (pick.cols ?? of.cols.labels).map((label) => indexOf(of.cols, label));
  const width = of.cols.labels.length;
  let sum = 0;
  for (const row of rows) for (const col of cols) sum += of.values[row * width + col];
  return sum;
}
