import fc from 'fast-check';
import type { Partition } from '../../../src/core/partition.ts';
import { byCountry, byRegion, partition } from '../../../src/core/partition.ts';
import type { Mrio } from '../../../src/mrio/mrio.ts';
import { arbitraryMrio } from '../../properties/arbitrary-mrio.ts';

/** A table and a border that places every region. */
export interface Placed {
  readonly of: Mrio;
  readonly border: Partition;
}

/** Tables of three regions or more with groups of unequal size, by country or by region. */
export function placed(kind: { stocks: boolean }): fc.Arbitrary<Placed> {
  return arbitraryMrio({ ...kind, regions: 3 }).chain((of) => {
    const { labels } = of.regions;
    const drawn = fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: labels.length, maxLength: labels.length })
      .filter((groups) => new Set(groups).size > 1)
      .map((groups) => {
        const members: Record<string, string[]> = {};
        labels.forEach((region, r) => {
          const name = ['one', 'two', 'three'][groups[r]];
          members[name] ??= [];
          members[name].push(region);
        });
        return partition(of.regions, members);
      });
    return fc
      .oneof(drawn, fc.constant(byCountry(of.regions)), fc.constant(byRegion(of.regions)))
      .map((border) => ({ of, border }));
  });
}
