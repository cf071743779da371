import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { systemOf } from '../mrio/system.ts';
import { directionOf } from './directions.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';

/**
 * Value added that would be missing if one side stopped selling to the other.
 *
 * For the selling side this is the domestic value added in its bilateral exports (VAX-D). An accounting bound, not a
 * forecast; the two ways do not add up to the extraction of the border, which removes both at once.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups
 * @param   way     sales of group `from` to group `to` are removed
 * @returns origin × sector (R × S): value added lost, unit of the Mrio
 * @throws  MrioError `label` when the border does not have the two groups; `convergence` when singular
 * @identity total ≤ the sales removed, where nothing is negative
 * @source  Los & Timmer (2018), VAX-D
 */
export function extractionOneWay(
  of: Mrio,
  border: Partition,
  way: { from: string; to: string },
): Table<'origin', 'sector'> {
  const direction = directionOf(border, way);
  const { A, x, y, vc } = leontief(of);
  const { final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = x.length;
  const kept = A.slice();
  const sold = y.slice();
  for (const from of direction.fromRegions) {
    for (let k = 0; k < S; k++) {
      const i = activityIndex(from, k, S);
      for (const to of direction.toRegions) {
        sold[i] -= final[i * R + to];
        for (let l = 0; l < S; l++) kept[i * n + activityIndex(to, l, S)] = 0;
      }
    }
  }
  const without = systemOf(kept, n).right(sold, 1);
  const values = without.map((each, i) => vc[i] * (x[i] - each));
  return result(of, 'extraction-one-way', axis('origin', of.regions.labels), of.sectors, values);
}
