import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { byRegion, countryOf, partition } from '../../src/core/partition.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { total } from '../../src/measures/total.ts';
import { vax } from '../../src/measures/vax.ts';
import { aggregateTable } from '../../src/mrio/aggregate.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import type { ProcessingParameters } from '../../src/mrio/processing/parameters.ts';
import type { ProcessingPlan } from '../../src/mrio/processing/plan.ts';
import { splitProcessing } from '../../src/mrio/processing/split-processing.ts';
import { splitProportionally } from '../../src/mrio/processing/split-proportionally.ts';
import { arbitraryMrio, SEEDED } from './arbitrary-mrio.ts';

/** BBB is split, AAA is its partner; groups are of unequal size. */
function planOf(of: Mrio): ProcessingPlan {
  const regions = of.regions.labels;
  const inside = (country: string) => regions.filter((region) => countryOf(region) === country);
  return {
    sectors: of.sectors.labels.slice(0, 2),
    country: inside('BBB'),
    partner: inside('AAA'),
    neighbour: ['AAA:1'],
    split: inside('BBB').map((region) => ({
      region,
      activities: [
        { id: 'E_U', destinations: inside('AAA') },
        ...(regions.includes('CCC') ? [{ id: 'E_O' }] : []),
      ],
    })),
  };
}

const drawn: fc.Arbitrary<ProcessingParameters> = fc.record({
  importShare: fc.constantFrom(0.2, 0.3, 0.4),
  valueShare: fc.constantFrom(0.2, 0.3, 0.4),
  exportOutput: fc.constantFrom({ perExports: 0.8 }, { perExports: 1 }),
  exportShare: fc.constantFrom(0.6, 0.8),
  oddsPartner: fc.constantFrom(1, 2),
  homeSalesAtMost: fc.constant(0.9),
  tie: fc.constantFrom(1, 4),
  neighbourTie: fc.constantFrom(1, 5),
  sameImports: fc.boolean(),
});

/** The split, or nothing where the table does not have it: then only our own error may come. */
function attempt(make: () => Mrio): Mrio | undefined {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof MrioError && ['convergence', 'input'].includes(cause.code)) return undefined;
    throw cause;
  }
}

const together = (of: Mrio, split: Mrio) =>
  Object.fromEntries(
    of.regions.labels.map((region) => [
      region,
      split.regions.labels.filter((label) => label.split('/')[0] === region),
    ]),
  );

const near = (a: number, b: number, scale: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scale)));

describe('a processing split of random tables', () => {
  test('adds up, balances and has no negative cell', () => {
    let splits = 0;
    fc.assert(
      fc.property(arbitraryMrio({ stocks: false }), drawn, (of, parameters) => {
        const split = attempt(() => splitProcessing(of, planOf(of), parameters));
        if (!split) return;
        splits++;
        const back = aggregateTable(split, { regions: together(of, split) });
        for (const part of ['Z', 'Y', 'V'] as const)
          [...back[part].values].forEach((value, at) => {
            near(value, of[part].values[at], of[part].values[at]);
          });
        expect(Math.min(...split.Z.values, ...split.Y.values)).toBeGreaterThanOrEqual(0);
        const { vc, x, system } = leontief(split);
        system.left(vc, 1).forEach((each, i) => {
          if (x[i] > 0) near(each, 1, 1);
        });
      }),
      { ...SEEDED, numRuns: 200 },
    );
    expect(splits).toBeGreaterThan(20);
  });

  test('in proportion to output changes no measure, with negative final demand too', () => {
    let splits = 0;
    fc.assert(
      fc.property(arbitraryMrio({ stocks: true }), drawn, (of, parameters) => {
        const split = attempt(() => splitProportionally(of, planOf(of), parameters));
        if (!split) return;
        splits++;
        const groups = partition(split.regions, together(of, split));
        const before = byRegion(of.regions);
        for (const row of ['0', '1', '2']) {
          const [a, b] = [crossings(of, before), crossings(split, groups)].map((table) =>
            table.rows.labels.includes(row) ? total(table, { rows: [row] }) : 0,
          );
          near(a, b, a);
        }
        near(total(vax(of, before)), total(vax(split, groups)), total(vax(of, before)));
      }),
      { ...SEEDED, numRuns: 120 },
    );
    expect(splits).toBeGreaterThan(20);
  });
});
