import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { result } from '../result.ts';
import { BALANCE_TERMS } from './balance-terms.ts';
import { vaxFlows } from './vax-flows.ts';

/**
 * The trade balance of each group with the world, in gross trade and in value added: the same number from two ledgers.
 *
 * With one partner the two balances differ, and the difference tells through whom value travels.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns group × [exports, imports, balance, VAX, value-imports, value-balance] (G × 6), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity value-balance = balance for every group; both add up to 0
 * @source  Johnson & Noguera (2012)
 */
export function valueAddedBalance(of: Mrio, border: Partition): Table<'group', 'term'> {
  const { seen, values: flows } = vaxFlows(of, border);
  const { n, G, groupAt, groups } = seen;
  const T = BALANCE_TERMS.length;
  const values = new Float64Array(G * T);
  flows.forEach((flow, which) => {
    const first = 3 * which;
    for (let i = 0; i < n; i++) {
      for (let h = 0; h < G; h++) {
        if (h === groupAt[i]) continue;
        values[groupAt[i] * T + first] += flow[i * G + h];
        values[h * T + first + 1] += flow[i * G + h];
      }
    }
    for (let g = 0; g < G; g++) values[g * T + first + 2] = values[g * T + first] - values[g * T + first + 1];
  });
  const columns = axis(
    'term',
    BALANCE_TERMS.map(({ id }) => id),
  );
  return result(of, 'value-added-balance', axis('group', groups.labels), columns, values);
}
