import type { Pair } from '../../measures/pair.ts';

/** The sides of which a scenario tells: the two of the pair, and the country of each. */
export const SIDES = ['a', 'b', 'country-a', 'country-b'] as const;
export type ScenarioSide = (typeof SIDES)[number];

/**
 * The regions of each side of a pair and of the country around it.
 *
 * @param   pair  the pair
 * @returns side → region labels; where both sides lie in one country, both countries are the same
 * @identity the regions of the pair, unchanged
 * @source  own definition
 */
export function sidesOf(pair: Pair): Readonly<Record<ScenarioSide, readonly string[]>> {
  return { a: pair.a, b: pair.b, 'country-a': pair.countryA, 'country-b': pair.countryB };
}
