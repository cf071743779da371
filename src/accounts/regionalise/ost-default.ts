import declared from './ost.json' with { type: 'json' };
import type { OwnShareTilt } from './own-share-tilt.ts';

const { odds, tilt, residual, balance } = declared;

/** The fixed coefficients of the default, from `ost.json`, where each has its source, grade and range. */
export const OST_DEFAULT: OwnShareTilt = Object.freeze({
  odds: {
    constant: odds.constant.value,
    cover: odds.cover.value,
    relative: odds.relative.value,
    size: odds.size.value,
    coverTimesRelative: odds.coverTimesRelative.value,
    coverSquared: 0,
    remoteness: 0,
    products: Object.fromEntries(
      [odds.educationAndHealth, odds.government].flatMap(({ sectors, value }) =>
        sectors.map((sector) => [sector, value]),
      ),
    ),
  },
  tilt: {
    constant: tilt.constant.value,
    cover: tilt.cover.value,
    coverTimesRelative: tilt.coverTimesRelative.value,
    bound: tilt.bound.value,
    mostOfCell: tilt.mostOfCell.value,
  },
  residual: { keptForRest: residual.keptForRest.value, mostOfRest: residual.mostOfRest.value },
  balance: { maxRounds: balance.maxRounds.value, tolerance: balance.tolerance.value },
});
