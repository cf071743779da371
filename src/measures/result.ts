import type { Axis } from '../core/axis.ts';
import { combine } from '../core/provenance.ts';
import type { Table, Values } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { provenanceOf } from '../mrio/mrio.ts';

/**
 * Dresses the numbers of a measure as a table that knows its unit and where it comes from.
 *
 * @param   of      the Mrio that was measured
 * @param   step    registry id of the measure
 * @param   rows    row axis
 * @param   cols    column axis
 * @param   values  rows × cols, row-major
 * @param   unit    the unit; that of the Mrio when not given
 * @param   also    other tables that went in
 * @returns rows × cols; grade derived or worse
 */
export function result<Rows extends string, Cols extends string>(
  of: Mrio,
  step: string,
  rows: Axis<Rows>,
  cols: Axis<Cols>,
  values: Values,
  unit: Unit = of.Z.unit,
  also: readonly Table[] = [],
): Table<Rows, Cols> {
  const parts = [provenanceOf(of), ...also.map((each) => each.provenance)];
  return table({ rows, cols, values, unit, provenance: combine(step, parts, 'derived') });
}
