import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverseLeft } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { byActivity } from './by-activity.ts';
import { placed } from './placed.ts';

/** The columns: the distance from primary inputs, and the share of output that is added by the activity itself. */
export const DOWNSTREAM = ['downstreamness', 'value-added-share'] as const;

/**
 * How many steps lie between primary inputs and the product of an activity, on average.
 *
 * One means that it buys nothing. It is also the output multiplier: all the output in the world behind one unit of its
 * final sales. Finer sectors make chains longer. An activity without output has 1 and 0.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the result does not depend on it
 * @returns supplier × measure (n × 2: downstreamness D, value-added-share v / x), ratio
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ D·y = Σ x
 * @source  Antràs & Chor (2018), D = ι′ L and VA/GO; Miller & Johnson (2015)
 */
export function downstreamness(of: Mrio, border: Partition): Table<'supplier', 'measure'> {
  const seen = placed(of, border);
  const values = byActivity(seen, [downstreamnessOf(seen), seen.vc]);
  return result(of, 'downstreamness', of.Z.rows, axis('measure', DOWNSTREAM), values, RATIO);
}

/**
 * Downstreamness by position: the column sums of L.
 *
 * @param   seen  the Mrio in the order of groups
 * @returns n, ratio
 * @throws  MrioError `convergence` when I − A is singular
 * @identity D y = ι′ x
 * @source  Antràs & Chor (2018), ι′ L
 */
export function downstreamnessOf(seen: Grouped): Float64Array {
  return applyInverseLeft(seen, new Float64Array(seen.n).fill(1), 1);
}
