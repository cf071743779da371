import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { countryOf } from '../core/partition.ts';
import type { Pair } from './pair.ts';

/** Where the two sides of a pair lie; a domestic pair has both in one country, and no national border between them. */
export type PairKind = 'us-mexico' | 'us-canada' | 'mexico-canada' | 'domestic';

/** Name of the border between two countries, whichever of them is side a. */
const KINDS: Readonly<Record<string, PairKind>> = {
  'USA MEX': 'us-mexico',
  'MEX USA': 'us-mexico',
  'USA CAN': 'us-canada',
  'CAN USA': 'us-canada',
  'MEX CAN': 'mexico-canada',
  'CAN MEX': 'mexico-canada',
};

/**
 * What kind of pair it is: across which national border, or domestic.
 *
 * The ids of readings of the national border begin with it. It does not say which country is side a.
 *
 * @param   pair  the two sides
 * @returns the kind
 * @throws  MrioError `label` when the countries are other ones; `input` as `countriesOf`
 * @identity the same when the sides change places
 * @source  own definition: the three countries whose regions are measured
 */
export function pairKind(pair: Pair): PairKind {
  if (isDomestic(pair)) return 'domestic';
  const { a, b } = countriesOf(pair);
  const kind = KINDS[`${a} ${b}`];
  if (!kind) throw unknownLabel('national border', `${a} ${b}`, Object.keys(KINDS));
  return kind;
}

/**
 * Whether both sides lie in one country: the regions of the countries around them are the same.
 *
 * @param   pair  the two sides
 * @identity a domestic pair has no border between its countries
 * @source  own definition
 */
export function isDomestic({ countryA, countryB }: Pair): boolean {
  return countryA.length === countryB.length && countryA.every((region) => countryB.includes(region));
}

/**
 * The country of each side, by the ids of its regions.
 *
 * @param   pair  the two sides
 * @returns ids of countries: USA, MEX, CAN …
 * @throws  MrioError `input` when a side has no region, or lies in two countries
 * @identity each is the country of all regions of its side and of the country around it
 * @source  own definition
 */
export function countriesOf({ a, b, countryA, countryB }: Pair): { readonly a: string; readonly b: string } {
  return { a: countryOfSide('a', [...a, ...countryA]), b: countryOfSide('b', [...b, ...countryB]) };
}

function countryOfSide(side: string, regions: readonly string[]): string {
  const countries = [...new Set(regions.map(countryOf))];
  if (countries.length === 1) return countries[0];
  throw new MrioError(
    'input',
    countries.length === 0
      ? `Side ${side} of the pair has no region.`
      : `Side ${side} of the pair lies in ${countries.length} countries: ${countries.join(', ')}.`,
    'Give each side regions of one country, and the regions of that country around it.',
  );
}
