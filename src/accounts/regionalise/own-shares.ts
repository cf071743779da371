import type { Demand } from './demand.ts';
import type { Deviations, OwnShareTilt } from './own-share-tilt.ts';
import type { Nation, Region } from './regionalisation.ts';
import { relations } from './relations.ts';
import { tiltedUse } from './tilt.ts';

/**
 * What a region's users want of each product of the nation, and the part of it that they buy at home.
 *
 * @param   wanted  supply and demand of the region; whoever has better final demand than one share per use gives it here
 * @returns use U and own share c, both S × W
 * @source  ACCURACY §3 steps 4 to 6
 */
export function ownShares(
  nation: Nation,
  region: Region,
  wanted: Demand,
  method: OwnShareTilt,
  deviations?: Deviations,
): { readonly use: Float64Array; readonly own: Float64Array } {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const of = relations(nation, region, wanted);
  const use = tiltedUse(nation, wanted, of, method.tilt, deviations?.use);
  const { constant, cover, relative, size, coverTimesRelative, products } = method.odds;
  const own = new Float64Array(S * W);
  nation.sectors.forEach((sector, i) => {
    const here = constant + cover * of.cover[i] + size * of.size + (products[sector] ?? 0);
    for (let j = 0; j < W; j++) {
      const c = i * W + j;
      const slope = relative + coverTimesRelative * of.cover[i];
      own[c] = logistic(here + slope * of.relative[c] + (deviations?.odds[c] ?? 0));
    }
  });
  return { use, own };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
