import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { cut, leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { result } from './result.ts';

/** What the extraction takes away: everything that crosses, or only intermediate inputs. */
export type Extracted = 'all' | 'intermediates';

/**
 * Value added that would be missing if nothing crossed a border and nobody found another buyer or supplier.
 *
 * An accounting bound on how much hangs on the border, with fixed recipes: not a forecast and not a scenario. It
 * equals the value that crosses at least once. Losses of different borders do not add up.
 *
 * @param   of       the Mrio
 * @param   border   regions in groups, G of them counted
 * @param   removed  'all' flows across, or 'intermediates' only
 * @returns origin × sector (R × S): value added lost, unit of the Mrio
 * @throws  MrioError `convergence` when the system without the border is singular
 * @identity with all flows removed: VA_≥1 of the crossings, activity by activity
 * @source  Los, Timmer & de Vries (2016): v − v (I − A0)⁻¹ y0
 */
export function extraction(
  of: Mrio,
  border: Partition,
  removed: Extracted = 'all',
): Table<'origin', 'sector'> {
  const { vc } = leontief(of);
  const values = outputLost(of, border, removed).map((x, i) => vc[i] * x);
  return result(of, 'extraction', axis('origin', of.regions.labels), of.sectors, values);
}

/**
 * Output that would be missing without the border: x − (I − A0)⁻¹ y.
 *
 * @returns n
 */
export function outputLost(of: Mrio, border: Partition, removed: Extracted): Float64Array {
  const { x, y } = leontief(of);
  const { y0, system } = cut(of, border);
  return system.right(removed === 'all' ? y0 : y, 1).map((without, i) => x[i] - without);
}
