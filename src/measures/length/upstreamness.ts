import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { byActivity } from './by-activity.ts';
import { finalOutputs } from './outputs-by-completer.ts';
import { placed } from './placed.ts';

/** The columns: the distance to final use, and the share of output that is final already. */
export const UPSTREAM = ['upstreamness', 'final-share'] as const;

/**
 * How many steps the output of an activity is away from final use, on average.
 *
 * One means that everything is sold to final buyers. It counts transactions between activities, so that finer sectors
 * make chains longer: compare years and places of one table, not tables. An activity without output has 1 and 0.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the result does not depend on it
 * @returns supplier × measure (n × 2: upstreamness U, final-share y / x), ratio
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ U·v = Σ x
 * @source  Antràs, Chor, Fally & Hillberry (2012), U = (I − x̂⁻¹ Z)⁻¹ ι, computed as x̂⁻¹ L x; Antràs & Chor (2018), F/GO
 */
export function upstreamness(of: Mrio, border: Partition): Table<'supplier', 'measure'> {
  const seen = placed(of, border);
  const final = finalOutputs(seen).map((y, i) => (seen.x[i] === 0 ? 0 : y / seen.x[i]));
  const values = byActivity(seen, [upstreamnessOf(seen), final]);
  return result(of, 'upstreamness', of.Z.rows, axis('measure', UPSTREAM), values, RATIO);
}

/**
 * Upstreamness by position: x̂⁻¹ L x, the row sums of the Ghosh inverse.
 *
 * @param   seen  the Mrio in the order of groups
 * @returns n, ratio; 1 where output is 0
 * @throws  MrioError `convergence` when I − A is singular
 * @identity v′ U = ι′ x
 * @source  Antràs, Chor, Fally & Hillberry (2012)
 */
export function upstreamnessOf(seen: Grouped): Float64Array {
  return applyInverse(seen, seen.x, 1).map((each, i) => (seen.x[i] === 0 ? 1 : each / seen.x[i]));
}
