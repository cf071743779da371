import { countryOf } from '../core/partition.ts';
import { countryOfHalf } from '../core/split-economy.ts';
import type { Pair } from '../measures/pair.ts';
import type { ProcessingPlan } from '../mrio/processing/plan.ts';
import { PART } from '../mrio/processing/split-frame.ts';
import type { ProcessingConfig } from './processing-config.ts';

/**
 * Why a table is not split: it has export activities already (MX1 and MX2 of the OECD, or our own), it has no region of
 * the country or of its partner, or no side of the pair lies in the country.
 */
export type NotSplit = 'already-split' | 'no-country' | 'no-partner' | 'no-side';

/**
 * Whether the split of a country's manufactures has anything to say about a pair in a table.
 *
 * @param   regions  of the table
 * @param   pair     two sides, each of any number of regions
 * @param   config   which country is split, and who its partner is
 * @returns undefined when the split can be made; otherwise why not
 */
export function notSplit(
  regions: readonly string[],
  pair: Pair,
  config: ProcessingConfig,
): NotSplit | undefined {
  const country = regions.filter((region) => countryOf(region) === config.country);
  if (country.length === 0) return 'no-country';
  if (country.some((region) => region.includes(PART) || halfOf(region) === config.country))
    return 'already-split';
  if (!regions.some((region) => countryOf(region) === config.partner)) return 'no-partner';
  if (![...pair.a, ...pair.b].some((region) => country.includes(region))) return 'no-side';
  return undefined;
}

/** The country of a region that is one of the two that the OECD makes of an economy: MEX of MX1 and MEX:MX2. */
export function halfOf(region: string): string | undefined {
  return countryOfHalf(region.slice(region.indexOf(':') + 1));
}

/**
 * The pair as the split sees it: a is the side in the partner country, b the one in the split country.
 *
 * The countries are the partner and the split country, whichever sides they hold: content is always that of the partner
 * in what the split country sells it. Two sides in the split country stay as they are.
 *
 * @param   regions  of the table
 * @returns the pair, sides exchanged where a is in the split country and b is not
 */
export function processingPair(regions: readonly string[], pair: Pair, config: ProcessingConfig): Pair {
  const inside = (side: readonly string[]) => side.every((region) => countryOf(region) === config.country);
  const exchanged = inside(pair.a) && !inside(pair.b);
  return {
    ...pair,
    a: exchanged ? pair.b : pair.a,
    b: exchanged ? pair.a : pair.b,
    countryA: regions.filter((region) => countryOf(region) === config.partner),
    countryB: regions.filter((region) => countryOf(region) === config.country),
  };
}

/**
 * What is split: manufactures of every region of the country, one or many.
 *
 * The regions of the pair's side in the country export to the side across the border (E_S), to the rest of the partner
 * (E_U) and elsewhere (E_O); all other regions, and all of them where no side lies in the partner, to the whole partner
 * (E_U) and elsewhere. An activity that would have no destination is left out.
 *
 * @param   regions  of the table
 * @param   pair     two sides, each of any number of regions
 * @param   config   which country is split, and who its partner is
 * @returns sectors, regions, and the destinations of every export activity
 */
export function processingPlan(
  regions: readonly string[],
  pair: Pair,
  config: ProcessingConfig,
): ProcessingPlan {
  const { a, b, countryA: partner, countryB: country } = processingPair(regions, pair, config);
  const neighbour = a.every((region) => partner.includes(region)) ? a : [];
  const away = partner.filter((region) => !neighbour.includes(region));
  const others = regions.some((region) => !partner.includes(region) && !country.includes(region));
  const to = (id: string, destinations: readonly string[]) =>
    destinations.length > 0 ? [{ id, destinations }] : [];
  const elsewhere = others ? [{ id: 'E_O' }] : [];
  return {
    sectors: pair.manufactures,
    country,
    partner,
    neighbour,
    split: country.map((region) => ({
      region,
      activities:
        b.includes(region) && neighbour.length > 0
          ? [...to('E_S', neighbour), ...to('E_U', away), ...elsewhere]
          : [...to('E_U', partner), ...elsewhere],
    })),
  };
}
