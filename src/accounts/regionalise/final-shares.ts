import { type FinalDrivers, finalTerms } from './final-drivers.ts';
import declared from './ost.json' with { type: 'json' };

/** Coefficients of the three regressions, constant first: CP, CG, FBCF. */
export type FinalCoefficients = readonly (readonly number[])[];

/** The fixed coefficients, from `ost.json`. */
export const FINAL_DEFAULT: FinalCoefficients = [
  declared.finalShares.CP.value,
  declared.finalShares.CG.value,
  declared.finalShares.FBCF.value,
];

/**
 * Shares of a region in private consumption, public consumption and fixed investment of the nation.
 *
 * @param   coefficients  constant first; each use has drivers of its own
 * @returns shares (3)
 * @source  ACCURACY §3 step 3
 */
export function finalShares(drivers: FinalDrivers, coefficients = FINAL_DEFAULT): Float64Array {
  return Float64Array.from(finalTerms(drivers), (row, k) =>
    Math.exp(row.reduce((sum, term, t) => sum + term * coefficients[k][t], 0)),
  );
}
