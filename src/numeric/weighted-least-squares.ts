import { factor, solveRight } from './lu.ts';

/**
 * Weighted least squares by the normal equations; for few regressors of like size.
 *
 * @param   X        observations × k, row-major
 * @param   y        one per observation
 * @param   weights  one per observation, ≥ 0
 * @param   k        number of regressors
 * @returns coefficients (k); not finite where regressors depend on one another
 * @source  any textbook; Σ w (y − x′b)² is least
 */
export function weightedLeastSquares(
  X: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number>,
  k: number,
): Float64Array {
  const moments = new Float64Array(k * k);
  const sides = new Float64Array(k);
  for (let n = 0; n < y.length; n++) {
    const at = n * k;
    for (let a = 0; a < k; a++) {
      const weighted = weights[n] * X[at + a];
      if (weighted === 0) continue;
      sides[a] += weighted * y[n];
      for (let b = a; b < k; b++) moments[a * k + b] += weighted * X[at + b];
    }
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) moments[a * k + b] = moments[b * k + a];
  return solveRight(factor(moments, k), sides, 1);
}
