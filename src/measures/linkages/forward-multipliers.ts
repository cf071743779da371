import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { byActivity } from '../length/by-activity.ts';
import { inOwnColumn } from '../length/outputs-by-completer.ts';
import { result } from '../result.ts';

/** The columns: output in the world and in the own group. */
export const FORWARD = ['output', 'own-output'] as const;

/**
 * Output that passes on one unit of primary inputs of an activity: row sums of the Ghosh inverse.
 *
 * Who depends on its supplies, in the world and in its group. Read as a quantity it supposes that users make more from
 * more of one input alone; read as cost pushed on by prices it needs no such thing. An activity without output has 1.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns supplier × multiplier (n × 2), ratio
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when I − A is singular
 * @identity output = upstreamness
 * @source  Ghosh (1958); Dietzenbacher (1997) for prices; x̂⁻¹ L x, and its part in the own group
 */
export function forwardMultipliers(of: Mrio, border: Partition): Table<'supplier', 'multiplier'> {
  const seen = grouped(of, border);
  const { n, G, x, groupAt } = seen;
  const byGroup = applyInverse(seen, inOwnColumn(seen, x), G);
  const [output, own] = [new Float64Array(n).fill(1), new Float64Array(n).fill(1)];
  for (let i = 0; i < n; i++) {
    if (x[i] === 0) continue;
    let sum = 0;
    for (let g = 0; g < G; g++) sum += byGroup[i * G + g];
    output[i] = sum / x[i];
    own[i] = byGroup[i * G + groupAt[i]] / x[i];
  }
  const cols = axis('multiplier', FORWARD);
  return result(of, 'forward-multipliers', of.Z.rows, cols, byActivity(seen, [output, own]), RATIO);
}
