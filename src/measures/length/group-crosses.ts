import type { Partition } from '../../core/partition.ts';

/**
 * Whether a flow between two groups crosses the border.
 *
 * @param   border  the partition
 * @param   from    group index of the supplier
 * @param   to      group index of the user
 * @returns true between two groups that count; lines of the outside group do not
 * @identity crosses(border, r, q) for regions r and q of the groups
 * @source  own definition: the border is a parameter
 */
export function groupCrosses(border: Partition, from: number, to: number): boolean {
  return from !== to && from !== border.outside && to !== border.outside;
}
