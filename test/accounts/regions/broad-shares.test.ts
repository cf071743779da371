import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broadShares } from '../../../src/accounts/regions/broad-shares.ts';

const positive = fc.integer({ min: 1, max: 1000 });

describe('shares from broad employment and exports', () => {
  it('are √(employment × exports) inside manufacturing, scaled to its employment', () => {
    // By hand: √(0.25 · 0.64) = 0.4, √(0.25 · 0.04) = 0.1; weights 30 and 10 give 13, wanted 0.25 · 40 = 10.
    const shares = broadShares(
      {
        employment: Float64Array.of(0.3, 0.25, 0.25),
        exported: Float64Array.of(0.9, 0.64, 0.04),
        manufacturing: 0.25,
      },
      [1, 2],
      [5, 30, 10],
    );
    expect(shares[0]).toBe(0.3);
    expect(shares[1]).toBeCloseTo(4 / 13, 14);
    expect(shares[2]).toBeCloseTo(1 / 13, 14);
  });

  it('keep employment where the region exports nothing of a sector', () => {
    const shares = broadShares(
      { employment: Float64Array.of(0.2, 0.2), exported: Float64Array.of(0, 0.2), manufacturing: 0.2 },
      [0, 1],
      [1, 1],
    );
    expect(shares[0]).toBeCloseTo(0.2, 14);
    expect(shares[1]).toBeCloseTo(0.2, 14);
  });

  it('add up to the share of manufacturing employment whatever exports say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive, positive), { minLength: 2, maxLength: 15 }),
        positive,
        (pairs, size) => {
          const manufacturing = size / 2000;
          const weights = pairs.map(([weight]) => weight);
          const shares = broadShares(
            {
              employment: new Float64Array(pairs.length).fill(manufacturing),
              exported: Float64Array.from(pairs, ([, exported]) => exported / 1001),
              manufacturing,
            },
            [...pairs.keys()],
            weights,
          );
          const sum = (of: (k: number) => number) => weights.reduce((total, _, k) => total + of(k), 0);
          const own = sum((k) => shares[k] * weights[k]);
          expect(own / sum((k) => weights[k])).toBeCloseTo(manufacturing, 12);
        },
      ),
    );
  });
});
