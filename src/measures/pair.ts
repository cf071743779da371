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
 * @param   of    the Mrio
 * @param   pair  the pair
 * @throws  MrioError `label` when a region is unknown or on both sides
 */
export function pairBorders(of: Mrio, pair: Pair): PairBorders {
  return {
    pair: partition(of.regions, { a: pair.a, b: pair.b }, 'outside'),
    national: partition(of.regions, { a: pair.countryA, b: pair.countryB }, 'outside'),
  };
}

/** The sectors that are not goods. */
export function servicesOf(of: Mrio, pair: Pair): string[] {
  return of.sectors.labels.filter((sector) => !pair.goods.includes(sector));
}
