import type { Axis } from '../core/axis.ts';
import { axis, unknownLabel } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';

/** One way across a border: from a group to another. */
export interface Direction {
  readonly from: string;
  readonly to: string;
  /** Region indices of the two groups. */
  readonly fromRegions: readonly number[];
  readonly toRegions: readonly number[];
}

/** Between the two groups in the label of a direction. */
export const TOWARDS = '>';

/**
 * All ways across a border, in the order of its groups; the outside group takes no part.
 *
 * @param   border  the partition, G counted groups
 * @returns the axis `g>h` and the directions in the same order, G·(G−1) of them
 * @throws  MrioError `label` when groups with `>` in their names make two directions look alike
 * @identity every flow that crosses the border is in exactly one direction
 * @source  own definition: the border is a parameter
 */
export function directions(border: Partition): { axis: Axis<'direction'>; each: readonly Direction[] } {
  const groups = countedGroups(border);
  const each = groups.flatMap((g) =>
    groups
      .filter((h) => h !== g)
      .map((h) => ({ from: g.group, to: h.group, fromRegions: g.regions, toRegions: h.regions })),
  );
  return {
    axis: axis(
      'direction',
      each.map(({ from, to }) => `${from}${TOWARDS}${to}`),
    ),
    each,
  };
}

/**
 * The groups of a border that count, with the indices of their regions.
 *
 * @param   border  the partition
 * @returns name and region indices of each counted group, G of them, in the order of the border
 * @identity a region is in exactly one of them, or outside
 * @source  own definition: the border is a parameter
 */
export function countedGroups(border: Partition): { group: string; regions: readonly number[] }[] {
  return border.groups.labels.flatMap((group, g) => {
    if (g === border.outside) return [];
    return [{ group, regions: border.of.flatMap((each, region) => (each === g ? [region] : [])) }];
  });
}

/**
 * One way across a border, by the names of its groups.
 *
 * @param   border  the partition
 * @param   way     names of the two groups, both counted
 * @returns the direction, with the region indices of both groups
 * @throws  MrioError `label` when the border does not have it; lists near matches
 * @identity the same as in directions(border)
 * @source  own definition: the border is a parameter
 */
export function directionOf(border: Partition, way: { from: string; to: string }): Direction {
  const { axis: known, each } = directions(border);
  const found = each.find(({ from, to }) => from === way.from && to === way.to);
  if (!found) throw unknownLabel('direction', `${way.from}${TOWARDS}${way.to}`, known.labels);
  return found;
}
