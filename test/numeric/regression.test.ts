import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/numeric/random.ts';
import { reweightedRegression } from '../../src/numeric/reweighted-regression.ts';
import { weightedLeastSquares } from '../../src/numeric/weighted-least-squares.ts';

const next = randomStream(1, 1, 'regression');
const X = Float64Array.from({ length: 3 * 200 }, (_, c) => (c % 3 === 0 ? 1 : 4 * next() - 2));
const weights = Float64Array.from({ length: 200 }, next);
const truth = [0.4, -1.2, 0.7];
const predictor = Float64Array.from({ length: 200 }, (_, n) =>
  truth.reduce((sum, b, a) => sum + b * X[3 * n + a], 0),
);

describe('regressions', () => {
  test('recover the coefficients of data without noise', () => {
    const logit = predictor.map((each) => 1 / (1 + Math.exp(-each)));
    const flows = predictor.map(Math.exp);
    for (const found of [
      weightedLeastSquares(X, predictor, weights, 3),
      reweightedRegression('logit', X, logit, weights, 3).coefficients,
      reweightedRegression('log', X, flows, weights, 3).coefficients,
    ]) {
      truth.forEach((b, a) => {
        expect(found[a]).toBeCloseTo(b, 9);
      });
    }
  });

  test.each(['logit', 'log'] as const)('identity: %s residuals are orthogonal, zeros are allowed', (link) => {
    const y = Float64Array.from({ length: 200 }, (_, n) => (n % 3 === 0 ? 0 : next()));
    const { coefficients, converged } = reweightedRegression(link, X, y, weights, 3);
    expect(converged).toBe(true);
    for (let a = 0; a < 3; a++) {
      let sum = 0;
      for (let n = 0; n < 200; n++) {
        const eta = coefficients.reduce((total, b, c) => total + b * X[3 * n + c], 0);
        const mean = link === 'log' ? Math.exp(eta) : 1 / (1 + Math.exp(-eta));
        sum += weights[n] * X[3 * n + a] * (y[n] - mean);
      }
      expect(Math.abs(sum)).toBeLessThan(1e-8);
    }
  });

  test('say when they stand nowhere', () => {
    const twice = Float64Array.from({ length: 6 }, () => 1);
    expect(reweightedRegression('logit', twice, [0, 1, 0.5], [1, 1, 1], 2).converged).toBe(false);
  });
});
