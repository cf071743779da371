import type { Partition } from '../core/partition.ts';
import { partition } from '../core/partition.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { KnownBorders, Pair } from './pair.ts';
import { bordersOf } from './pair.ts';

/** The country that trade of the pair's countries is contrasted with: buying and selling rather than making together. */
export const CONTRAST_ECONOMY = 'CHN';

const remembered = new WeakMap<KnownBorders, Partition>();

/**
 * The border between the first country of the pair and the contrast economy; the others are outside.
 *
 * @param   of    the Mrio, with the contrast economy as one region
 * @param   pair  the pair
 * @returns groups a, the country of side a, and b; the same object for the same pair in the same table
 * @throws  MrioError `label` when a region is unknown or the contrast economy is not in the table
 * @identity group a is group a of the national border
 * @source  own definition: China sells to North America more than any other economy outside it
 */
export function contrastBorder(of: Mrio, pair: Pair): Partition {
  const borders = bordersOf(of, pair);
  const known =
    remembered.get(borders) ?? partition(of.regions, { a: pair.countryA, b: [CONTRAST_ECONOMY] }, 'outside');
  remembered.set(borders, known);
  return known;
}
