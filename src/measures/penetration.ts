import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { RATIO } from '../core/unit.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';

/**
 * How much of what one side uses of a product comes from the other side, or how much of what one side makes goes there.
 *
 * The gateway warning: customs figures name brokers, warehouses and head offices as places of production and use, so a
 * share that looks too large for a real market (a third of all electronics, say) means that goods are only passing
 * through. Shares of different products do not add up.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @param   per     of all that the second group 'use's of a product, or of the 'output' of the first group
 * @returns direction × sector (G·(G−1) × S), ratio; the row `g>h` holds sales of g to h over use of h, or over output
 *          of g; 0 where there is no use or no output
 * @identity between 0 and 1 where no sale is negative
 * @source  this project; the warning of RECIPE 8 item 2
 */
export function penetration(
  of: Mrio,
  border: Partition,
  per: 'use' | 'output',
): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const everywhere = Array.from({ length: R }, (_, region) => region);
  const flow = (from: readonly number[], to: readonly number[], k: number): number => {
    let sum = 0;
    for (const g of from) {
      for (const h of to) {
        const at = activityIndex(g, k, S) * R + h;
        sum += intermediate[at] + final[at];
      }
    }
    return sum;
  };
  const values = new Float64Array(each.length * S);
  each.forEach(({ fromRegions, toRegions }, row) => {
    for (let k = 0; k < S; k++) {
      const whole = per === 'use' ? flow(everywhere, toRegions, k) : flow(fromRegions, everywhere, k);
      values[row * S + k] = whole === 0 ? 0 : flow(fromRegions, toRegions, k) / whole;
    }
  });
  return result(of, `penetration-of-${per}`, axis, of.sectors, values, RATIO);
}
