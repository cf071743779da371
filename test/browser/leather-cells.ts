import { leather } from '../measures/leather.ts';
import type { Leather } from './kernel-digests.ts';

/** The golden leather table as numbers that can be passed to a page. */
export function leatherCells(): Leather {
  const { regions, sectors, Z, Y } = leather();
  return {
    regions: regions.labels,
    sectors: sectors.labels,
    flows: Array.from(Z.values),
    demand: Array.from(Y.values),
  };
}
