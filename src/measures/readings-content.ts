import type { Axis } from '../core/axis.ts';
import { indexOf } from '../core/axis.ts';
import { countryOf } from '../core/partition.ts';
import { RATIO } from '../core/unit.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Pair } from './pair.ts';
import { isDomestic } from './pair-kind.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { sales } from './sales.ts';

/** Economies of one trade area: the third one is looked at beside the two countries of a pair. */
export const NORTH_AMERICA: readonly string[] = ['USA', 'MEX', 'CAN'];

/**
 * Whose value added is in what crosses: the readings that are compared with published shares of content.
 *
 * A share is value added (each layer of double counting put to where the value was first added) over gross exports.
 * `content-a-country-in-b-country-goods` is the US content of Mexican goods sold to the United States; the neighbour is
 * the third country of North America. A share of a flow in which nothing is sold is left out, and so are the countries'
 * contents of each other when both sides lie in one country.
 *
 * @param   of    the nested Mrio
 * @param   pair  side a in its country, side b in its country
 * @returns shares, and sums in money
 * @throws  MrioError `label` when a region or sector is unknown
 * @identity shares of all origins in a flow add up to one
 * @source  Koopman, Powers, Wang & Wei (2010), v_r L_rs e; METHODS §A.3
 */
export function contentReadings(of: Mrio, pair: Pair): Reading[] {
  const content = originContent(of);
  const regions = of.regions.labels;
  const others = (home: readonly string[]) => regions.filter((region) => !home.includes(region));
  const share = (
    origin: readonly string[],
    from: readonly string[],
    to: readonly string[],
    products?: readonly string[],
  ) => {
    const sold = content(regions, from, to, products);
    return sold === 0 ? undefined : content(origin, from, to, products) / sold;
  };
  const { a, b, countryA, countryB, goods, manufactures } = pair;
  const abroad = others(countryB);
  const restOfB = countryB.filter((region) => !b.includes(region));
  const own = {
    'content-a-in-b-manufactures': share(a, b, countryA, manufactures),
    'content-b-own-in-b-exports': share(b, b, abroad),
    'content-b-rest-in-b-exports': share(restOfB, b, abroad),
    'content-foreign-in-b-exports': share(abroad, b, abroad),
  };
  if (isDomestic(pair)) return readingsOf('flow-origins', RATIO, own);
  const neighbour = neighbourOf(pair, regions);
  return [
    ...readingsOf('flow-origins', RATIO, {
      'content-a-country-in-b-country-goods': share(countryA, countryB, countryA, goods),
      'content-a-country-in-b-country-manufactures': share(countryA, countryB, countryA, manufactures),
      'content-b-country-in-a-country-goods': share(countryB, countryA, countryB, goods),
      'content-b-country-in-a-country-manufactures': share(countryB, countryA, countryB, manufactures),
      'content-a-country-in-b-manufactures': share(countryA, b, countryA, manufactures),
      ...own,
      'content-a-country-in-neighbour-goods': share(countryA, neighbour, countryA, goods),
      'content-a-country-in-neighbour-manufactures': share(countryA, neighbour, countryA, manufactures),
    }),
    ...readingsOf('flow-origins', of.Z.unit, {
      'value-b-country-in-exports-to-a-country': content(countryB, countryB, countryA),
      'value-a-country-in-exports-to-b-country': content(countryA, countryA, countryB),
      'value-a-country-in-b-country-exports': content(countryA, countryB, countryA),
      'value-b-country-in-a-country-exports': content(countryB, countryA, countryB),
    }),
  ];
}

/** Regions of the third country of North America; none when the pair lies elsewhere, or the table has none of them. */
function neighbourOf(pair: Pair, regions: readonly string[]): string[] {
  const countries = [...pair.countryA, ...pair.countryB].map(countryOf);
  const third = NORTH_AMERICA.filter((country) => !countries.includes(country));
  return third.length === 1 ? regions.filter((region) => countryOf(region) === third[0]) : [];
}

/** Value added of some regions in the sales of others to third ones, for some products (all when left out). */
function originContent(of: Mrio) {
  const { vc, system } = leontief(of);
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = R * S;
  const masked = new Float64Array(R * n);
  for (let r = 0; r < R; r++) for (let k = 0; k < S; k++) masked[r * n + r * S + k] = vc[r * S + k];
  const content = system.left(masked, R);
  const indices = (on: Axis, labels: readonly string[]) => labels.map((label) => indexOf(on, label));
  return (
    origin: readonly string[],
    from: readonly string[],
    to: readonly string[],
    products: readonly string[] = of.sectors.labels,
  ): number => {
    const [rows, sellers, buyers] = [origin, from, to].map((labels) => indices(of.regions, labels));
    let sum = 0;
    for (const seller of sellers) {
      for (const k of indices(of.sectors, products)) {
        const i = seller * S + k;
        let sold = 0;
        for (const buyer of buyers) sold += intermediate[i * R + buyer] + final[i * R + buyer];
        for (const r of rows) sum += content[r * n + i] * sold;
      }
    }
    return sum;
  };
}
