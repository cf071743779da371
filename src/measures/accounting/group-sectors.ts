import type { Grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';

/**
 * The sectors of each group, over all its regions.
 *
 * @param   seen  the Mrio by groups
 * @returns G·S labels `USA|C26`, group by group; and for each position the number of its label, n
 * @identity every position has one label
 * @source  own definition
 */
export function groupSectors({ of, groups, groupAt, order }: Grouped): {
  labels: readonly string[];
  rowAt: Int32Array;
} {
  const S = of.sectors.labels.length;
  const labels = groups.labels.flatMap((group) =>
    of.sectors.labels.map((sector) => group + SEPARATOR + sector),
  );
  return { labels, rowAt: Int32Array.from(order, (activity, i) => groupAt[i] * S + (activity % S)) };
}
