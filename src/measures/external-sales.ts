import type { Partition } from '../core/partition.ts';
import { countryOf } from '../core/partition.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups } from './directions.ts';
import { sales } from './sales.ts';

/** Where sales go that leave the counted groups: anywhere outside them, or only out of the seller's country. */
export type External = 'outside' | 'abroad';

/**
 * Sales of the counted groups of a border to the rest of the world, intermediate and final.
 *
 * The exports of the groups taken as one seller: what they sell to each other is inside and does not count. 'outside'
 * has sales to the rest of the seller's own country in it, 'abroad' has not.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups
 * @param   where   'outside' all counted groups, or of these sales only those 'abroad'
 * @returns sales, n, unit of the Mrio; 0 for activities of the outside group
 * @identity 'outside' + sales to the counted groups = x; 'abroad' ≤ 'outside' where nothing is negative
 * @source  METHODS A.2 D6: e_S; 'abroad' from RECIPE 5 and 13 item 22
 */
export function externalSales(of: Mrio, border: Partition, where: External): Float64Array {
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const inside = countedGroups(border).flatMap(({ regions }) => regions);
  const sold = new Float64Array(R * S);
  for (const region of inside) {
    const home = countryOf(of.regions.labels[region]);
    for (let to = 0; to < R; to++) {
      if (inside.includes(to)) continue;
      if (where === 'abroad' && countryOf(of.regions.labels[to]) === home) continue;
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        sold[i] += intermediate[i * R + to] + final[i * R + to];
      }
    }
  }
  return sold;
}
