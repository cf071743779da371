import type { Axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import { partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { isDomestic } from './pair-kind.ts';

/** Two sides (metros or larger regions), the countries around them, and what is known about both beside the accounts. */
export interface Pair {
  /** Region ids of the first side, and of the second. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Region ids of the whole country of each, the side included: the national border; the same twice when domestic. */
  readonly countryA: readonly string[];
  readonly countryB: readonly string[];
  /** Sectors that make goods; of these, the manufactures. All other sectors are services. */
  readonly goods: readonly string[];
  readonly manufactures: readonly string[];
  /** Customs value of goods trade between the two countries: rows `a>b` and `b>a`, one column, money at customs value. */
  readonly customs?: Table<'direction', 'flow'> | undefined;
  /** Jobs by place of work in the regions of a and b. */
  readonly jobs?: Table<'region', 'sector'> | undefined;
}

/** The two borders of a pair: groups a and b are the metros in one, the countries in the other. */
export interface PairBorders {
  readonly pair: Partition;
  readonly national: Partition;
}

/** The borders that a pair has: a domestic one has none between its countries. */
export interface KnownBorders {
  readonly pair: Partition;
  readonly national?: Partition;
}

/** The directions of a pair. */
export const A_TO_B = 'a>b';
export const B_TO_A = 'b>a';

// Whatever is remembered of a table at a border serves the next measure of the same pair too.
const remembered = new WeakMap<Axis<'region'>, WeakMap<Pair, KnownBorders>>();

/**
 * The border between the two sides and, unless both lie in one country, the border between their countries.
 *
 * All other regions are outside. The same pair in the same table gives the same objects.
 *
 * @param   of    the Mrio, R regions
 * @param   pair  the pair
 * @returns one or two partitions of the R regions, groups a and b in each (G = 2)
 * @throws  MrioError `label` when a region is unknown or named twice at one border
 * @identity what crosses the border of the pair crosses the national one, when each metro is part of its country
 * @source  METHODS A.2: a and b, two metros of one nested table; own definition of the national border
 */
export function bordersOf(of: Mrio, pair: Pair): KnownBorders {
  const byPair = remembered.get(of.regions) ?? new WeakMap<Pair, KnownBorders>();
  remembered.set(of.regions, byPair);
  const known = byPair.get(pair);
  if (known) return known;
  const own = partition(of.regions, { a: pair.a, b: pair.b }, 'outside');
  const found: KnownBorders = isDomestic(pair)
    ? { pair: own }
    : { pair: own, national: partition(of.regions, { a: pair.countryA, b: pair.countryB }, 'outside') };
  byPair.set(pair, Object.freeze(found));
  return found;
}

/**
 * The two borders of a pair whose sides lie in two countries; all other regions are outside.
 *
 * @param   of    the Mrio, R regions
 * @param   pair  the pair
 * @returns two partitions of the R regions, groups a and b in each (G = 2)
 * @throws  MrioError `input` when both sides lie in one country; otherwise as `bordersOf`
 * @identity those of `bordersOf`, the same objects
 * @source  METHODS A.2: a and b, two metros of one nested table; own definition of the national border
 */
export function pairBorders(of: Mrio, pair: Pair): PairBorders {
  const { pair: own, national } = bordersOf(of, pair);
  if (national) return { pair: own, national };
  throw new MrioError(
    'input',
    `Both sides lie in one country (${pair.countryA.join(', ')}), so there is no national border between them.`,
    'Ask for the border of the pair alone, or choose sides in two countries.',
  );
}

/**
 * The sectors that are not goods.
 *
 * @param   of    the Mrio, S sectors
 * @param   pair  the pair, whose goods are named
 * @returns sector labels, at most S, in the order of the Mrio
 * @identity goods and services together are all S sectors, when all goods are sectors of the Mrio
 * @source  own definition: what is not goods; the 17 goods and 15 services are those of RECIPE 0
 */
export function servicesOf(of: Mrio, pair: Pair): string[] {
  return of.sectors.labels.filter((sector) => !pair.goods.includes(sector));
}
