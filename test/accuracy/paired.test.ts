import { expect, test } from 'vitest';
import { normalDistribution } from '../../scripts/accuracy/normal-distribution.ts';
import { paired } from '../../scripts/accuracy/paired.ts';

test('Wilcoxon by hand: gains 1, 2, 3, 4, −5 have a rank sum of 10 of 15', () => {
  const { better, of, p } = paired([9, 8, 7, 6, 15], [10, 10, 10, 10, 10]);
  // z = (10 − 7.5)/√(5·6·11/24) = 0.674200; p from tables of the normal distribution.
  expect([better, of]).toEqual([4, 5]);
  expect(p).toBeCloseTo(0.500185, 5);
});

test('ties share their ranks, equal states do not count', () => {
  // Gains 1, 1, −1: each has rank 2; sum 4 of 6, z = 1/√(3·4·7/24).
  expect(paired([1, 1, 3, 5], [2, 2, 2, 5])).toMatchObject({ better: 2, of: 3 });
  expect(paired([1, 1, 3, 5], [2, 2, 2, 5]).p).toBeCloseTo(2 * normalDistribution(-1 / Math.sqrt(3.5)), 12);
  expect(paired([1], [1])).toEqual({ better: 0, of: 0, p: 1 });
});

test('normal distribution at quantiles of tables', () => {
  for (const [z, p] of [
    [0, 0.5],
    [1.6448536, 0.95],
    [-1.959964, 0.025],
  ])
    expect(normalDistribution(z)).toBeCloseTo(p, 6);
});
