import { countryOf } from '../core/partition.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Direction } from './directions.ts';
import { sales } from './sales.ts';

/** Which sales of finished products count: all, those outside both groups, or those outside the country of the seller. */
export type Destinations = 'all' | 'outside' | 'abroad';

/**
 * Finished products of the second group of a direction, by activity, with the sales that count.
 *
 * What co-production looks into. Products that others use as inputs are not in it; for these read the sales.
 *
 * @param   of         the Mrio
 * @param   direction  the group that completes is `direction.to`
 * @param   sold       products sold anywhere (D3), outside both groups (D3x), or outside the seller's country (D3f)
 * @returns final output, n, unit of the Mrio; 0 outside the completing group
 * @identity 'all' = y in the completing group; 'outside' and 'abroad' ≤ 'all' where nothing is negative
 * @source  METHODS A.2 D3: y_b, and its restrictions; RECIPE 5 for D3x and D3f
 */
export function finalOutput(of: Mrio, direction: Direction, sold: Destinations): Float64Array {
  const { final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const pair = new Set([...direction.fromRegions, ...direction.toRegions]);
  const output = new Float64Array(R * S);
  for (const region of direction.toRegions) {
    const home = countryOf(of.regions.labels[region]);
    for (let to = 0; to < R; to++) {
      if (sold === 'outside' && pair.has(to)) continue;
      if (sold === 'abroad' && countryOf(of.regions.labels[to]) === home) continue;
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        output[i] += final[i * R + to];
      }
    }
  }
  return output;
}
