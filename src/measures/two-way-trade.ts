import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';

/**
 * What each side of a border sells to the other, by exporting sector.
 *
 * Read it beside customs statistics: it is the same kind of number, at basic prices and with services. It counts
 * a part again each time it crosses, so it is not value made; for that read co-production or the crossings.
 * With `intermediates` it leaves out goods that are sold to consumers, governments and investors.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @param   which   'all' sales (D1) or 'intermediates' only (D2)
 * @returns direction × sector (G·(G−1) × S), unit of the Mrio; the row `g>h` holds the sales of g to h
 * @identity D2 ≤ D1 where final demand is not negative; Σ n·VA_n of the crossings = Σ D1
 * @source  METHODS A.2 D1 and D2; Hummels, Ishii & Yi (2001) for the intermediates
 */
export function twoWayTrade(
  of: Mrio,
  border: Partition,
  which: 'all' | 'intermediates' = 'all',
): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const values = new Float64Array(each.length * S);
  each.forEach(({ fromRegions, toRegions }, row) => {
    for (const from of fromRegions) {
      for (let k = 0; k < S; k++) {
        const at = activityIndex(from, k, S) * R;
        for (const to of toRegions) {
          values[row * S + k] += intermediate[at + to] + (which === 'all' ? final[at + to] : 0);
        }
      }
    }
  });
  const step = which === 'all' ? 'two-way-trade' : 'two-way-intermediates';
  return result(of, step, axis, of.sectors, values);
}
