import type { ErrorModel } from './error-model.ts';
import declared from './errors.json' with { type: 'json' };

const { odds, use, outputPerValueAdded, imports, exports, finalShares } = declared;

/** The declared error model, from `errors.json`: where the intercept of the odds was measured (Mexico). */
export const ERROR_DEFAULT: ErrorModel = Object.freeze({
  odds: {
    region: odds.region.value,
    user: odds.user.value,
    product: odds.product.value,
    cell: odds.cell.value,
  },
  use: { product: use.product.value, cell: use.cell.value },
  outputPerValueAdded: outputPerValueAdded.value,
  imports: imports.value,
  exports: exports.value,
  finalShares: finalShares.value,
});

/** The same for regions of other countries, whose common shock is wider. */
export const ERROR_ELSEWHERE: ErrorModel = Object.freeze({
  ...ERROR_DEFAULT,
  odds: { ...ERROR_DEFAULT.odds, region: odds.regionElsewhere.value },
});
