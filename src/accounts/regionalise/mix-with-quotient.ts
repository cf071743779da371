import { locationQuotient } from '../../numeric/location-quotient.ts';
import type { QuotientPart } from './own-share-tilt.ts';
import type { Nation, Region } from './regionalisation.ts';

/**
 * Own shares between fitted ones and Flegg's quotient: the geometric mean, weighted.
 *
 * The two err in different cells, so that their mean is off by less than either; the fitted ones know supply and
 * demand of the product, the quotient caps what a small region can have of everything.
 *
 * @param   own         fitted own shares c, S × W
 * @param   deviations  of the ln odds of the mean, S × W; none in the central case
 * @returns c^(1 − w) min(1, q)^w, S × W, 0 to 1
 * @identity the share is `own` when the weight is 0 and min(1, q) when it is 1
 * @source  combination of forecasts, Bates & Granger (1969); Flegg & Webber (1997)
 */
export function mixWithQuotient(
  nation: Nation,
  region: Region,
  own: Float64Array,
  { delta, weight }: QuotientPart,
  deviations?: Float64Array,
): Float64Array {
  const quotients = locationQuotient('flq', delta, region.output, nation.output, nation.finalUses.length);
  return own.map((share, c) => {
    const mixed = mean(share, Math.min(1, quotients[c]), weight);
    if (!deviations || mixed === 0) return mixed;
    return mixed / (mixed + (1 - mixed) * Math.exp(-deviations[c]));
  });
}

function mean(share: number, quotient: number, weight: number): number {
  if (weight === 0) return share;
  if (weight === 1) return quotient;
  if (share === 0 || quotient === 0) return 0;
  return Math.exp((1 - weight) * Math.log(share) + weight * Math.log(quotient));
}
