import { OST_DEFAULT } from './ost-default.ts';
import type { OwnShareTilt } from './own-share-tilt.ts';
import declared from './reach.json' with { type: 'json' };

const { odds, quotient } = declared;

/**
 * Own shares and tilt with remoteness and a part for Flegg's quotient, from `reach.json`; the rest is as in the default.
 *
 * It needs the region's remoteness. Better than the default on Mexican states that had no part in the fit; whether
 * its slopes hold in other countries is not known.
 */
export const OST_REACH: OwnShareTilt = Object.freeze({
  ...OST_DEFAULT,
  odds: {
    constant: odds.constant.value,
    cover: odds.cover.value,
    relative: odds.relative.value,
    size: odds.size.value,
    coverTimesRelative: odds.coverTimesRelative.value,
    coverSquared: odds.coverSquared.value,
    remoteness: odds.remoteness.value,
    products: Object.fromEntries(
      [odds.educationAndHealth, odds.government].flatMap(({ sectors, value }) =>
        sectors.map((sector) => [sector, value]),
      ),
    ),
  },
  quotient: { delta: quotient.delta.value, weight: quotient.weight.value },
});
