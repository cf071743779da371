import { weightedLeastSquares } from './weighted-least-squares.ts';

/** What links the linear predictor to the mean: shares by the logistic function, flows by the exponential. */
export type Link = 'logit' | 'log';

/** A fitted regression. */
export interface Regression {
  readonly coefficients: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Fractional logit (shares) and Poisson regression (flows) by iteratively reweighted least squares.
 *
 * Both are quasi-likelihoods: they need the right mean, not the right distribution, and take zeros.
 *
 * @param   link     `logit` for y in 0 … 1, `log` for y ≥ 0
 * @param   X        observations × k, row-major
 * @param   y        one per observation
 * @param   weights  one per observation, ≥ 0
 * @param   k        number of regressors
 * @returns coefficients (k), and whether they stood still within 1e-10
 * @identity Σ w x (y − mean) = 0
 * @source  McCullagh & Nelder (1989); Papke & Wooldridge (1996) for shares
 */
export function reweightedRegression(
  link: Link,
  X: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number>,
  k: number,
): Regression {
  let coefficients = new Float64Array(k);
  const target = new Float64Array(y.length);
  const working = new Float64Array(y.length);
  for (let iterations = 1; iterations <= 100; iterations++) {
    for (let n = 0; n < y.length; n++) {
      let predictor = 0;
      for (let a = 0; a < k; a++) predictor += X[n * k + a] * coefficients[a];
      predictor = Math.min(30, Math.max(-30, predictor));
      const mean = link === 'log' ? Math.exp(predictor) : 1 / (1 + Math.exp(-predictor));
      const slope = link === 'log' ? mean : Math.max(1e-12, mean * (1 - mean));
      target[n] = predictor + (y[n] - mean) / slope;
      working[n] = weights[n] * slope;
    }
    const next = weightedLeastSquares(X, target, working, k);
    const moved = next.reduce((most, each, a) => Math.max(most, Math.abs(each - coefficients[a])), 0);
    coefficients = Float64Array.from(next);
    if (moved < 1e-10) return { coefficients, iterations, converged: true };
    if (!Number.isFinite(moved)) break;
  }
  return { coefficients, iterations: 100, converged: false };
}
