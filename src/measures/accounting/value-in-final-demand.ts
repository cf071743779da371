import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { result } from '../result.ts';

/**
 * Whose value is inside what people, governments and investors of each group finally buy.
 *
 * Every dollar of value added counts once, where it is used up. Off the diagonal a cell is bilateral VAX.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns origin × absorber (G × G), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity a row adds up to the value added of the origin, a column to the final demand of the absorber
 * @source  Johnson & Noguera (2012): v_g Σ_t L_gt y_th
 */
export function valueInFinalDemand(of: Mrio, border: Partition): Table<'origin', 'absorber'> {
  const seen = grouped(of, border);
  const { n, G, vc, groupAt, groups } = seen;
  const outputs = outputsByAbsorber(seen);
  const values = new Float64Array(G * G);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++) values[groupAt[i] * G + h] += vc[i] * outputs[i * G + h];
  return result(
    of,
    'value-in-final-demand',
    axis('origin', groups.labels),
    axis('absorber', groups.labels),
    values,
  );
}
