import { byRegion } from '../../src/core/partition.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { outputsByAbsorber, valueOrigins } from '../../src/mrio/solutions.ts';

export const fewCovers = 'value added of each region in every product, output for the final demand of each';

/** As many sides as regions, from the left and from the right. */
export function few(of: Mrio): unknown {
  const seen = grouped(of, byRegion(of.regions));
  return [valueOrigins(seen), outputsByAbsorber(seen)];
}
