import { reweightedRegression } from '../../numeric/reweighted-regression.ts';
import type { Sample } from './own-share-sample.ts';
import type { OwnShareTilt } from './own-share-tilt.ts';

/**
 * Fits the odds of buying at home and the tilt of use to regions whose flows are known; each weighs the same.
 *
 * @param   samples  of `sampleOf`, all with the same groups
 * @param   groups   the groups that the samples were made with
 * @param   base     everything that is not fitted
 * @returns the method with new coefficients
 * @source  fractional logit (Papke & Wooldridge 1996) and Poisson regression; ACCURACY §3
 */
export function fitOwnShareTilt(
  samples: readonly Sample[],
  groups: readonly (readonly string[])[],
  base: OwnShareTilt,
): OwnShareTilt {
  const regress = (link: 'logit' | 'log', of: 'odds' | 'use', k: number) => {
    const [X, y, weights] = (['X', 'y', 'weights'] as const).map((name) =>
      joined(samples.map((sample) => sample[of][name])),
    );
    return reweightedRegression(link, X, y, weights, k).coefficients;
  };
  const odds = regress('logit', 'odds', 5 + groups.length);
  const use = regress('log', 'use', 3);
  return {
    ...base,
    odds: {
      constant: odds[0],
      cover: odds[1],
      relative: odds[2],
      size: odds[3],
      coverTimesRelative: odds[4],
      products: Object.fromEntries(
        groups.flatMap((group, g) => group.map((sector) => [sector, odds[5 + g]])),
      ),
    },
    tilt: { ...base.tilt, constant: use[0], cover: use[1], coverTimesRelative: use[2] },
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
