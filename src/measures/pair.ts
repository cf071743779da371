import type { Partition } from '../core/partition.ts';
import { partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';

/** Two metros, the two countries around them, and what is known about both beside the accounts. */
export interface Pair {
  /** Region ids of the first metro, and of the second. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Region ids of the whole country of each, the metro included: the national border. */
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

/** The directions of a pair. */
export const A_TO_B = 'a>b';
export const B_TO_A = 'b>a';

/**
 * The border between two metros and the border between their countries; all other regions are outside.
 *
 * @param   of    the Mrio, R regions
 * @param   pair  the pair
 * @returns two partitions of the R regions, groups a and b in each (G = 2)
 * @throws  MrioError `label` when a region is unknown or named twice at one border
 * @identity what crosses the border of the pair crosses the national one, when each metro is part of its country
 * @source  METHODS A.2: a and b, two metros of one nested table; own definition of the national border
 */
export function pairBorders(of: Mrio, pair: Pair): PairBorders {
  return {
    pair: partition(of.regions, { a: pair.a, b: pair.b }, 'outside'),
    national: partition(of.regions, { a: pair.countryA, b: pair.countryB }, 'outside'),
  };
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
