import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import type { Provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import { RATIO } from '../../core/unit.ts';

/**
 * A table from its columns.
 *
 * @param   rows        row axis
 * @param   name        name of the column axis
 * @param   columns     column label → one number for each row
 * @param   provenance  where it comes from
 * @param   unit        unit of all of them; a ratio when left out
 * @returns rows × columns
 * @throws  MrioError `shape` when a column has another length
 * @identity cell [row, column] = the row's number in the column
 * @source  own definition
 */
export function tableOfColumns<Rows extends string, Cols extends string>(
  rows: Axis<Rows>,
  name: Cols,
  columns: Readonly<Record<string, ArrayLike<number>>>,
  provenance: Provenance,
  unit: Unit = RATIO,
): Table<Rows, Cols> {
  const labels = Object.keys(columns);
  const width = labels.length;
  const values = new Float64Array(rows.labels.length * width);
  labels.forEach((label, col) => {
    for (let row = 0; row < rows.labels.length; row++) values[row * width + col] = columns[label][row];
  });
  return table({ rows, cols: axis(name, labels), values, unit, provenance });
}
