import type { Axis } from './axis.ts';
import { unknownLabel } from './axis.ts';
import { MrioError } from './errors.ts';
import { groupMembers } from './group-members.ts';
import type { Partition } from './partition.ts';
import { countryOf, OUTSIDE, partition } from './partition.ts';

/** What becomes of the regions that no group names. */
export const OTHERS = ['refuse', 'each', 'one', 'outside'] as const;
export type Others = (typeof OTHERS)[number];

/** Name of the group of all regions that no group names. */
const REST = 'others';

/**
 * The border of named groups: countries, parts of countries, or several countries as one exporter.
 *
 * A list names regions, or whole countries: all regions whose id has the country before the colon, MX1 and MX2 for MEX,
 * CN1 and CN2 for CHN, but for those that a group names themselves. MX1 also names MEX:MX1.
 *
 * @param   regions  the R regions of a table
 * @param   groups   name of each group → regions and countries
 * @param   others   the regions that no group names: an error (refuse), each of their countries a group (each), all of
 *                   them one group named "others" (one), or beyond the border (outside: their lines do not count)
 * @returns the partition, groups in the order in which they are named, then the others
 * @throws  MrioError `label` when a region is unknown, named twice or forgotten, or a group is empty
 * @identity every region is in exactly one group
 */
export function groupBorder(
  regions: Axis<'region'>,
  groups: Readonly<Record<string, readonly string[]>>,
  others: Others = 'refuse',
): Partition {
  if (Object.keys(groups).length === 0)
    throw new MrioError('input', 'The border has no groups.', 'Name at least one group of regions.');
  for (const [name, list] of Object.entries(groups)) requireDistinct(name, list);
  const members = groupMembers(regions, groups);
  for (const [name, list] of Object.entries(members)) requireKnown(regions, name, list);
  const placed = new Set(Object.values(members).flat());
  const left = regions.labels.filter((region) => !placed.has(region));
  if (left.length === 0 || others === 'outside') return partition(regions, members, 'outside');
  if (others === 'refuse') throw forgotten(left);
  for (const region of left) {
    const name = others === 'one' ? REST : countryOf(region);
    if (name in groups) throw taken(name, left);
    members[name] = [...(members[name] ?? []), region];
  }
  return partition(regions, members);
}

/** Refuses a list that names nothing, or a region twice. */
function requireDistinct(group: string, list: readonly string[]): void {
  if (list.length === 0) throw empty(group, 'Name at least one region in it, or leave it out.');
  const twice = list.find((name, at) => list.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new MrioError('label', `The group "${group}" names "${twice}" twice.`, 'Name every region once.', {
    group,
    region: twice,
  });
}

/** Refuses a name that is no region and no country of the table. */
function requireKnown(regions: Axis<'region'>, group: string, list: readonly string[]): void {
  const { labels } = regions;
  const unknown = list.find((name) => !labels.includes(name));
  if (unknown === undefined) return;
  const countries = labels.map(countryOf);
  if (countries.includes(unknown))
    throw empty(group, `All regions of ${unknown} are named in other groups: leave it out.`);
  throw unknownLabel('region', unknown, [...new Set([...labels, ...countries])]);
}

function empty(group: string, hint: string): MrioError {
  return new MrioError('label', `The group "${group}" is empty.`, hint, { group });
}

function forgotten(left: readonly string[]): MrioError {
  return new MrioError(
    'label',
    `The border forgets ${left.length} region(s): ${left.join(', ')}.`,
    `Name them in a group, or say where the others belong with "others": "each" (each country a group), "one" (one group) or "${OUTSIDE}" (beyond the border).`,
    { left },
  );
}

function taken(name: string, left: readonly string[]): MrioError {
  const members = left.filter((region) => name === REST || countryOf(region) === name);
  return new MrioError(
    'label',
    `The others would be a group "${name}", and that is the name of a group already: ${members.join(', ')}.`,
    'Give the group another name, or name these regions in a group.',
    { left: members },
  );
}
