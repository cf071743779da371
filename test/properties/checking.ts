import fc from 'fast-check';
import { expect } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { byCountry, byRegion, crosses } from '../../src/core/partition.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import { directions } from '../../src/measures/directions.ts';
import { total } from '../../src/measures/total.ts';
import { valueAdded } from '../../src/measures/value-added.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { arbitraryBorder, arbitraryCase, arbitraryMrio, SEEDED } from './arbitrary-mrio.ts';

export const anything = arbitraryCase({ stocks: true });
export const positive = arbitraryCase({ stocks: false });

/** Money is at most a few thousand per cell: rounding stays below this, relative to the largest output. */
export const near = (ours: number, theirs: number, of: Mrio): void => {
  const size = Math.max(...leontief(of).x);
  expect(Math.abs(ours - theirs)).toBeLessThan(1e-10 * size);
};

/** At most, up to rounding. */
export const atMost = (small: number, large: number, of: Mrio): void => {
  expect(small).toBeLessThan(large + 1e-10 * Math.max(...leontief(of).x));
};

export const always = <T>(from: fc.Arbitrary<T>, holds: (drawn: T) => void): void =>
  fc.assert(fc.property(from, holds), SEEDED);

/** The borders that the identities of the crossings must hold for. */
export const anyBorder = arbitraryMrio({ stocks: true, regions: 3 }).chain((of) =>
  fc
    .oneof(
      arbitraryBorder(of.regions),
      arbitraryBorder(of.regions, 3),
      fc.constant(byCountry(of.regions)),
      fc.constant(byRegion(of.regions)),
    )
    .map((border) => ({ of, border })),
);

/** The same table without intermediates between the groups of a border: their suppliers sell them at home, finished. */
export function withoutParts(of: Mrio, border: Partition): Mrio {
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const flows = of.Z.values.slice();
  const demand = of.Y.values.slice();
  for (let i = 0; i < n; i++) {
    const from = Math.floor(i / S);
    for (let j = 0; j < n; j++) {
      if (!crosses(border, from, Math.floor(j / S))) continue;
      demand[i * of.Y.cols.labels.length + from * of.categories.length] += flows[i * n + j];
      flows[i * n + j] = 0;
    }
  }
  return mrioFromFlows({
    year: of.year,
    regions: of.regions.labels,
    sectors: of.sectors.labels,
    categories: of.categories,
    flows,
    demand,
    unit: of.Z.unit,
    provenance: of.Z.provenance,
  });
}

/** Value added as if it were jobs. */
export function valueAsJobs(of: Mrio): Table<'region', 'sector'> {
  const { rows, cols, values, provenance: from } = valueAdded(of);
  return table({ rows, cols, values, unit: jobs(of.year), provenance: from });
}

/** Row totals of a table by direction equal the sums over the pairs of regions behind it. */
export function expectRefined(of: Mrio, border: Partition, coarse: Table, fine: Table): void {
  directions(border).each.forEach(({ from, to, fromRegions, toRegions }) => {
    const rows = fromRegions.flatMap((g) =>
      toRegions.map((h) => `${of.regions.labels[g]}>${of.regions.labels[h]}`),
    );
    near(total(coarse, { rows: [`${from}>${to}`] }), total(fine, { rows }), of);
  });
}
