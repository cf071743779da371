import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRegion } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { cut, leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { preparedSystems } from '../../src/mrio/prepared-systems.ts';
import { shareCuts } from '../../src/mrio/share-cuts.ts';
import { arbitraryBorder, arbitraryMrio, SEEDED } from '../properties/arbitrary-mrio.ts';

const cases = arbitraryMrio({ stocks: false, regions: 3 }).chain((of) =>
  fc.record({
    of: fc.constant(of),
    borders: fc.array(arbitraryBorder(of.regions), { minLength: 1, maxLength: 3 }),
  }),
);

describe('cuts that are factored together', () => {
  it('solve as systems factored on their own', () => {
    fc.assert(
      fc.property(cases, ({ of, borders }) => {
        const other: Mrio = { ...of };
        shareCuts(of, borders);
        expect(preparedSystems(of)!.cuts.size).toBe(new Set(borders).size);
        expect(preparedSystems(other)).toBeUndefined();
        const { y, vc } = leontief(of);
        const size = Math.max(...leontief(of).x);
        const compare = (ours: ArrayLike<number>, theirs: ArrayLike<number>, by: number): void => {
          for (let i = 0; i < ours.length; i++)
            expect(Math.abs(ours[i] - theirs[i])).toBeLessThan(1e-12 * by);
        };
        compare(leontief(of).system.right(y, 1), leontief(other).system.right(y, 1), size);
        compare(leontief(of).system.left(vc, 1), leontief(other).system.left(vc, 1), 1);
        for (const border of borders) {
          const [ours, theirs] = [cut(of, border), cut(other, border)];
          expect([ours.y0, ours.yK]).toEqual([theirs.y0, theirs.yK]);
          compare(ours.system.right(ours.y0, 1), theirs.system.right(ours.y0, 1), size);
          compare(ours.system.left(vc, 1), theirs.system.left(vc, 1), 1);
        }
      }),
      SEEDED,
    );
  });

  it('are not made of a table that has its factors', () => {
    const of = regions([20, 50, 20, 10], [30, 0, 70, 80]);
    expect(leontief(of).system.n).toBe(2);
    shareCuts(of, [byRegion(of.regions)]);
    expect(preparedSystems(of)).toBeUndefined();
  });

  it('are left to factors with exchanged rows when a pivot is 0', () => {
    // The first region uses up all that it makes: 1 − a is 0, and so is the first pivot. Stocks are drawn down.
    const of = regions([100, 50, 20, -10], [-25, -25, 70, 80]);
    expect(leontief(of).A[0]).toBe(1);
    shareCuts(of, [byRegion(of.regions)]);
    expect(preparedSystems(of)).toBeUndefined();
    const x = leontief(of).system.right(leontief(of).y, 1);
    expect(x[0]).toBeCloseTo(100, 10);
    expect(x[1]).toBeCloseTo(160, 10);
  });
});

/** Two regions with one sector. */
function regions(flows: readonly number[], demand: readonly number[]): Mrio {
  return mrioFromFlows({
    year: 2013,
    regions: ['AAA', 'BBB'],
    sectors: ['goods'],
    flows: Float64Array.from(flows),
    demand: Float64Array.from(demand),
    unit: millionUsd(2013),
    provenance: provenance('test', 'estimated', []),
  });
}
