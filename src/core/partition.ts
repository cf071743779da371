import type { Axis } from './axis.ts';
import { axis, indexOf } from './axis.ts';
import { MrioError } from './errors.ts';
import { countryOfHalf } from './split-economy.ts';

/**
 * A border: every region is in one group, and what goes from one group to another crosses a line.
 *
 * Lines of the group `outside` do not count: for the border between two metros, the rest of the world is outside,
 * so that only flows from one metro to the other cross.
 */
export interface Partition {
  readonly regions: Axis<'region'>;
  readonly groups: Axis<'group'>;
  /** Group index of each region. */
  readonly of: readonly number[];
  /** Index of the group whose lines do not count, or −1. */
  readonly outside: number;
}

/** Name of the group whose lines do not count. */
export const OUTSIDE = 'outside';

/**
 * Puts every region into one group.
 *
 * @param   regions  the regions of a table
 * @param   members  group name → region labels; a region in no group goes to `outside` when `rest` is 'outside'
 * @param   rest     what to do with regions that no group names
 * @throws  MrioError `label` when a region is unknown, in two groups, or in none (unless rest is 'outside')
 */
export function partition(
  regions: Axis<'region'>,
  members: Readonly<Record<string, readonly string[]>>,
  rest: 'refuse' | 'outside' = 'refuse',
): Partition {
  const names = Object.keys(members);
  const of = new Array<number>(regions.labels.length).fill(-1);
  names.forEach((name, group) => {
    for (const region of members[name]) {
      const index = indexOf(regions, region);
      if (of[index] !== -1) {
        throw new MrioError(
          'label',
          `The region "${region}" is in two groups, "${names[of[index]]}" and "${name}".`,
          'Put every region into exactly one group.',
        );
      }
      of[index] = group;
    }
  });
  const left = regions.labels.filter((_, i) => of[i] === -1);
  if (left.length > 0 && rest === 'refuse') {
    throw new MrioError(
      'label',
      `The border forgets ${left.length} region(s): ${left.join(', ')}.`,
      'Put every region into exactly one group.',
      { left },
    );
  }
  const outside = left.length > 0 ? names.length : -1;
  const groups = axis('group', outside < 0 ? names : [...names, OUTSIDE]);
  return Object.freeze({ regions, groups, of: Object.freeze(of.map((g) => (g < 0 ? outside : g))), outside });
}

/** The border between a and b alone: only flows from one to the other cross. */
export function pairBorder(regions: Axis<'region'>, a: readonly string[], b: readonly string[]): Partition {
  return partition(regions, { a, b }, 'outside');
}

/** The country of a region: the part of its id before the colon; for MX1, MX2, CN1 and CN2 of the OECD, MEX and CHN. */
export function countryOf(region: string): string {
  return countryOfHalf(region) ?? region.split(':')[0];
}

/** The partition by country: all borders between countries count. The same axis gives the same partition. */
export function byCountry(regions: Axis<'region'>): Partition {
  return groupedBy(countries, regions, countryOf);
}

/** The partition in which every region is a group of its own. The same axis gives the same partition. */
export function byRegion(regions: Axis<'region'>): Partition {
  return groupedBy(singles, regions, (region) => region);
}

// Whatever is remembered of a table for a partition serves the next measure too.
const countries = new WeakMap<Axis<'region'>, Partition>();
const singles = new WeakMap<Axis<'region'>, Partition>();

/** Every region in the group of its name, groups in the order in which they first occur. */
function groupedBy(
  known: WeakMap<Axis<'region'>, Partition>,
  regions: Axis<'region'>,
  nameOf: (region: string) => string,
): Partition {
  const made = known.get(regions);
  if (made) return made;
  const names = [...new Set(regions.labels.map(nameOf))];
  const groups = axis('group', names);
  const of = Object.freeze(regions.labels.map((region) => indexOf(groups, nameOf(region))));
  const found = Object.freeze({ regions, groups, of, outside: -1 });
  known.set(regions, found);
  return found;
}

/**
 * Whether a flow between two regions crosses the border.
 *
 * @param   border  the partition
 * @param   from    region index of the supplier
 * @param   to      region index of the user
 */
export function crosses(border: Partition, from: number, to: number): boolean {
  const g = border.of[from];
  const h = border.of[to];
  return g !== h && g !== border.outside && h !== border.outside;
}

/** Indices of the regions of a group. */
export function regionsOf(border: Partition, group: string): number[] {
  const g = indexOf(border.groups, group);
  return border.of.flatMap((each, region) => (each === g ? [region] : []));
}
