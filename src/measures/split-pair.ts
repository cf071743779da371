import type { Mrio } from '../mrio/mrio.ts';
import { PART } from '../mrio/processing/split-frame.ts';
import type { Pair } from './pair.ts';

/**
 * A pair in a table whose regions may be split into activities: each region together with its parts.
 *
 * @param   of    the split Mrio, or an unsplit one
 * @param   pair  the pair in regions of the unsplit one
 * @returns the pair in regions of `of`, without jobs and customs, which are by unsplit region
 * @identity in an unsplit Mrio the regions are those of the pair
 * @source  own definition
 */
export function splitPair(of: Mrio, pair: Pair): Pair {
  const parts = (regions: readonly string[]): string[] =>
    of.regions.labels.filter((label) => regions.includes(label.split(PART)[0]));
  return {
    a: parts(pair.a),
    b: parts(pair.b),
    countryA: parts(pair.countryA),
    countryB: parts(pair.countryB),
    goods: pair.goods,
    manufactures: pair.manufactures,
  };
}
