import { weightedLeastSquares } from '../../numeric/weighted-least-squares.ts';
import { type FinalDrivers, finalTerms } from './final-drivers.ts';
import type { FinalCoefficients } from './final-shares.ts';

/**
 * Fits the three regressions to regions whose shares are known.
 *
 * @param   known  drivers and true shares (3) of each region
 * @returns coefficients, constant first
 * @source  least squares in logarithms; ACCURACY §3 step 3
 */
export function fitFinalShares(
  known: readonly { readonly drivers: FinalDrivers; readonly shares: ArrayLike<number> }[],
): FinalCoefficients {
  const rows = known.map(({ drivers }) => finalTerms(drivers));
  return [0, 1, 2].map((k) => [
    ...weightedLeastSquares(
      rows.flatMap((row) => row[k]),
      known.map(({ shares }) => Math.log(shares[k])),
      new Float64Array(known.length).fill(1),
      rows[0][k].length,
    ),
  ]);
}
