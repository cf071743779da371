import { reweightedRegression } from '../../numeric/reweighted-regression.ts';
import type { Sample } from './own-share-sample.ts';
import type { OwnShareTilt } from './own-share-tilt.ts';
import { OST_FORM, type SampleForm } from './sample-form.ts';

/**
 * Fits the odds of buying at home and the tilt of use to regions whose flows are known; each weighs the same.
 *
 * @param   samples  of `sampleOf`, all with the same groups
 * @param   groups   the groups that the samples were made with
 * @param   base     everything that is not fitted
 * @param   form     the form that the samples were made with
 * @returns the method with new coefficients
 * @source  fractional logit (Papke & Wooldridge 1996) and Poisson regression; ACCURACY §3
 */
export function fitOwnShareTilt(
  samples: readonly Sample[],
  groups: readonly (readonly string[])[],
  base: OwnShareTilt,
  form: SampleForm = OST_FORM,
): OwnShareTilt {
  const regress = (link: 'logit' | 'log', of: 'odds' | 'use', k: number) => {
    const [X, y, weights] = (['X', 'y', 'weights'] as const).map((name) =>
      joined(samples.map((sample) => sample[of][name])),
    );
    return reweightedRegression(link, X, y, weights, k).coefficients;
  };
  const plain = 5 + groups.length;
  const odds = regress('logit', 'odds', form.reach ? plain + 2 : plain);
  const use = regress('log', 'use', 3);
  return {
    ...base,
    odds: {
      constant: odds[0],
      cover: odds[1],
      relative: odds[2],
      size: odds[3],
      coverTimesRelative: odds[4],
      coverSquared: form.reach ? odds[plain] : 0,
      remoteness: form.reach ? odds[plain + 1] : 0,
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
