import type { Partition } from '../../core/partition.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';

const remembered = new WeakMap<Partition, Partition>();

/**
 * An Mrio in the order of the groups of any border: what lies outside is a group like the others, the last one.
 *
 * For measures that do not need a border, or that count its lines themselves: the groups keep their numbers, so that
 * `border.outside` is still the group whose lines do not count.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them with the outside
 * @returns flows, coefficients and vectors by position (n, n × G and n × n), money and ratios
 * @throws  MrioError `convergence` when I − A is singular
 * @identity grouped(of, border) where nothing is outside
 * @source  own definition: the border is a parameter
 */
export function placed(of: Mrio, border: Partition): Grouped {
  if (border.outside < 0) return grouped(of, border);
  let whole = remembered.get(border);
  if (!whole) {
    whole = Object.freeze({ ...border, outside: -1 });
    remembered.set(border, whole);
  }
  return grouped(of, whole);
}
