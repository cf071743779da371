import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { sumByOrigin } from './sum-by-origin.ts';

/**
 * Whose value is inside what each group finally buys, by the sector that adds it.
 *
 * Every dollar of value added counts once. Do not compare a sector's figure with its own exports: most value of services
 * travels inside goods.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns origin × absorber (G·S × G; origins are labelled `USA|C26`), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity a row adds up to the value added of the origin, a column to the final demand of the absorber
 * @source  Johnson & Noguera (2012): v̂_g Σ_t L_gt y_th
 */
export function valueInFinalDemandByOrigin(of: Mrio, border: Partition): Table<'origin', 'absorber'> {
  const seen = grouped(of, border);
  const { labels, values } = sumByOrigin(seen, outputsByAbsorber(seen));
  return result(
    of,
    'value-in-final-demand-by-origin',
    axis('origin', labels),
    axis('absorber', seen.groups.labels),
    values,
  );
}
