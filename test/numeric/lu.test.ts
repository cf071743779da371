import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, solveLeft, solveRight } from '../../src/numeric/lu.ts';

const matrix = (n: number) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n });

describe('LU factorisation', () => {
  it('golden: Miller & Blair (2009), table 2.3', () => {
    const A = [0.15, 0.25, 0.2, 0.05];
    const factors = factor([1 - A[0], -A[1], -A[2], 1 - A[3]], 2);
    const L = solveRight(factors, [1, 0, 0, 1], 2);
    const printed = [1.25412541, 0.330033, 0.2640264, 1.12211221];
    printed.forEach((each, i) => {
      expect(L[i]).toBeCloseTo(each, 7);
    });
    const x = solveRight(factors, [600, 1500], 1);
    expect(x[0]).toBeCloseTo(1247.5, 1);
    expect(x[1]).toBeCloseTo(1841.6, 1);
  });

  it('solves from both sides: M X = B and X M = B', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(fc.constant(n), matrix(n), matrix(n))),
        ([n, raw, sides]) => {
          const M = raw.map((each, i) => each + (i % (n + 1) === 0 ? n : 0));
          const factors = factor(M, n);
          const right = solveRight(factors, sides, n);
          const left = solveLeft(factors, sides, n);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
              let [byRow, byColumn] = [0, 0];
              for (let k = 0; k < n; k++) {
                byRow += M[i * n + k] * right[k * n + j];
                byColumn += left[i * n + k] * M[k * n + j];
              }
              expect(byRow).toBeCloseTo(sides[i * n + j], 10);
              expect(byColumn).toBeCloseTo(sides[i * n + j], 10);
            }
          }
        },
      ),
      { seed: 7, numRuns: 80 },
    );
  });

  it('changes rows where a pivot is zero, and says when a matrix is singular', () => {
    const swapped = factor([0, 1, 1, 0], 2);
    expect([...solveRight(swapped, [3, 5], 1)]).toEqual([5, 3]);
    expect([...solveLeft(swapped, [3, 5], 1)]).toEqual([5, 3]);
    expect(factor([1, 2, 2, 4], 2).quality).toBe(0);
  });
});
