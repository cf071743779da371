import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { leontiefInverse } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { abroad } from './abroad.ts';

/**
 * Value added of every activity inside the exports, or the whole output, of every activity.
 *
 * The full table, n × n: it needs every cell of L, so ask for the sums by group where they are enough. In output, value
 * counts at every stage that it passes, so the table adds up to output and not to value added.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups; it says what an export is, and the order of the activities
 * @param   inside  exports or output
 * @returns supplier × user (n × n), unit of the Mrio; activities in the order of the groups of the border
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity a column adds up to the exports, or the output, of its activity, since v L = ι′
 * @source  Hummels, Ishii & Yi (2001), generalised: v̂ L ê and v̂ L x̂
 */
export function valueByActivity(
  of: Mrio,
  border: Partition,
  inside: 'exports' | 'output',
): Table<'supplier', 'user'> {
  const seen = grouped(of, border);
  const { n, vc, x, order, exports } = seen;
  const delivered = inside === 'output' ? x : abroad(seen, exports);
  const values = leontiefInverse(seen);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) values[i * n + j] *= vc[i] * delivered[j];
  const labels = Array.from(order, (activity) => of.Z.rows.labels[activity]);
  return result(of, `value-in-${inside}-by-activity`, axis('supplier', labels), axis('user', labels), values);
}
