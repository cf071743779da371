import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { result } from '../result.ts';
import { downstreamnessOf } from './downstreamness.ts';
import { groupSums } from './group-sums.ts';
import { finalOutputs } from './outputs-by-completer.ts';
import { placed } from './placed.ts';
import { upstreamnessOf } from './upstreamness.ts';

/** The columns: the way ahead of a group's value added, and the way behind its final products. */
export const LENGTHS = ['forward', 'backward'] as const;

/**
 * How often the value added of a group counts as output until it is used, and the value in its products until they
 * are finished.
 *
 * Averages over value, with upstreamness and downstreamness of the activities: a group that sells parts has a long way
 * ahead, one that assembles a long way behind. The world is as long in both. 0 where there is no value, or no final
 * product.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them; the outside is a group too
 * @returns group × measure (G × 2: forward Σ U·v ÷ Σ v, backward Σ D·y ÷ Σ y), ratio
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ forward·Σv = Σ backward·Σy = Σ x
 * @source  Wang, Wei, Yu & Zhu (2017), production length by origin and by final product
 */
export function productionLength(of: Mrio, border: Partition): Table<'group', 'measure'> {
  const seen = placed(of, border);
  const ones = new Float64Array(seen.n).fill(1);
  const v = seen.vc.map((each, i) => each * seen.x[i]);
  const y = finalOutputs(seen);
  const ahead = groupSums(seen, v, upstreamnessOf(seen), 1);
  const behind = groupSums(seen, y, downstreamnessOf(seen), 1);
  const value = groupSums(seen, v, ones, 1);
  const final = groupSums(seen, y, ones, 1);
  const values = new Float64Array(seen.G * 2);
  for (let g = 0; g < seen.G; g++) {
    values[g * 2] = value[g] === 0 ? 0 : ahead[g] / value[g];
    values[g * 2 + 1] = final[g] === 0 ? 0 : behind[g] / final[g];
  }
  return result(of, 'production-length', seen.groups, axis('measure', LENGTHS), values, RATIO);
}
