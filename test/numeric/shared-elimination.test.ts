import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eliminatedSystem } from '../../src/numeric/eliminated-system.ts';
import { factor, solveLeft, solveRight } from '../../src/numeric/lu.ts';
import { eliminate } from '../../src/numeric/shared-elimination.ts';

const SEEDED = { seed: 20180712, numRuns: 60 } as const;

/** A matrix with heavy diagonal, an order of its rows, a stop, and sides. */
const cases = fc.integer({ min: 1, max: 23 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    M: fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
      .map((raw) => Float64Array.from(raw, (each, i) => each + (i % (n + 1) === 0 ? n + 1 : 0))),
    order: fc
      .shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n, maxLength: n },
      )
      .map((each) => Int32Array.from(each)),
    stop: fc.integer({ min: 0, max: n - 1 }),
    change: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    sides: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3 * n, maxLength: 3 * n }),
  }),
);

const reordered = (M: Float64Array, order: Int32Array) => {
  const n = order.length;
  return Float64Array.from({ length: n * n }, (_, at) => M[order[Math.floor(at / n)] * n + order[at % n]]);
};

const near = (ours: ArrayLike<number>, theirs: ArrayLike<number>): void => {
  expect(ours.length).toBe(theirs.length);
  for (let i = 0; i < ours.length; i++) expect(Math.abs(ours[i] - theirs[i])).toBeLessThan(1e-12);
};

describe('shared elimination', () => {
  it('golden: Miller & Blair (2009), table 2.3', () => {
    const system = eliminatedSystem(
      eliminate(Float64Array.of(0.95, -0.2, -0.25, 0.85), 2),
      Int32Array.of(1, 0),
    );
    const L = system.right([1, 0, 0, 1], 2);
    [1.25412541, 0.330033, 0.2640264, 1.12211221].forEach((printed, i) => {
      expect(L[i]).toBeCloseTo(printed, 7);
    });
  });

  it('solves as factors with exchanged rows do, from both sides and on the diagonal', () => {
    fc.assert(
      fc.property(cases, ({ n, M, order, stop, sides }) => {
        const system = eliminatedSystem(eliminate(reordered(M, order), n, [stop]), order);
        const known = factor(M, n);
        near(system.right(sides, 3), solveRight(known, sides, 3));
        near(system.left(sides, 3), solveLeft(known, sides, 3));
        const unit = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
        const inverse = solveRight(known, unit, n);
        const [first, second] = system.diagonal([0, stop, n]);
        for (let i = 0; i < stop; i++)
          near(first.subarray(i * stop, (i + 1) * stop), inverse.slice(i * n, i * n + stop));
        expect(second.length).toBe((n - stop) * (n - stop));
      }),
      SEEDED,
    );
  });

  it('a matrix that differs behind the stop needs only what is left there', () => {
    fc.assert(
      fc.property(cases, ({ n, M, order, stop, change, sides }) => {
        const placed = reordered(M, order);
        const changed = M.slice();
        const done = eliminate(placed, n, [stop]);
        const rest = done.left.get(stop)!.slice();
        const m = n - stop;
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < m; j++) {
            if ((i + j) % 3 !== 0) continue;
            rest[i * m + j] += change;
            changed[order[stop + i] * n + order[stop + j]] += change;
          }
        }
        const behind = eliminatedSystem(
          eliminate(rest, m),
          Int32Array.from({ length: m }, (_, i) => i),
        );
        const system = eliminatedSystem(done, order, stop, behind);
        const known = factor(changed, n);
        near(system.right(sides, 3), solveRight(known, sides, 3));
        near(system.left(sides, 3), solveLeft(known, sides, 3));
      }),
      SEEDED,
    );
  });

  it('tells a pivot of 0', () => {
    expect(eliminate(Float64Array.of(0, 1, 1, 0), 2).quality).toBe(0);
    expect(eliminate(Float64Array.of(2, 0, 0, 1), 2).quality).toBe(0.5);
  });
});
