import { MrioError } from '../../core/errors.ts';
import type { Demand } from './demand.ts';
import { mixWithQuotient } from './mix-with-quotient.ts';
import type { Deviations, OwnShareTilt } from './own-share-tilt.ts';
import type { Nation, Region } from './regionalisation.ts';
import { relations } from './relations.ts';
import { tiltedUse } from './tilt.ts';

/**
 * What a region's users want of each product of the nation, and the part of it that they buy at home.
 *
 * @param   wanted  supply and demand of the region; whoever has better final demand than one share per use gives it here
 * @returns use U and own share c, both S × W
 * @throws  MrioError `input` when the method needs the region's remoteness and it is not told
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
  const { constant, cover, relative, size, coverTimesRelative, coverSquared, products } = method.odds;
  const far = farness(region, method.odds.remoteness);
  // Where the quotient has a part, deviations are of the odds of both together.
  const within = method.quotient ? undefined : deviations;
  const own = new Float64Array(S * W);
  nation.sectors.forEach((sector, i) => {
    const curve = coverSquared * of.cover[i] * of.cover[i];
    const here = constant + cover * of.cover[i] + curve + size * of.size + far + (products[sector] ?? 0);
    for (let j = 0; j < W; j++) {
      const c = i * W + j;
      const slope = relative + coverTimesRelative * of.cover[i];
      own[c] = logistic(here + slope * of.relative[c] + (within?.odds[c] ?? 0));
    }
  });
  if (!method.quotient) return { use, own };
  return { use, own: mixWithQuotient(nation, region, own, method.quotient, deviations?.odds) };
}

function farness(region: Region, coefficient: number): number {
  if (coefficient === 0) return 0;
  if (region.remoteness !== undefined && Number.isFinite(region.remoteness))
    return coefficient * region.remoteness;
  throw new MrioError(
    'input',
    `The region's remoteness is ${region.remoteness}, and this way to regionalise needs it.`,
    'Give it (see remoteness), or take `ost`, which does without.',
  );
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
