import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { pairAxis } from '../length/pair-axis.ts';
import { result } from '../result.ts';
import { removeFlows } from './flow-removal.ts';

/**
 * Who would lose value added if one group stopped selling to another.
 *
 * The seller loses most; those who supply it lose with it. An accounting bound with no other buyers, not a forecast.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns pair × origin (G·(G−1) × G), unit of the Mrio; the row `g>h` removes sales of g to h
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when a system is singular
 * @identity row totals = the world's loss in VAX-D
 * @source  Los & Timmer (2018), VAX-D, by who loses
 */
export function vaxDByGroup(of: Mrio, border: Partition): Table<'pair', 'origin'> {
  const seen = grouped(of, border);
  const { G, n, starts, groups } = seen;
  const origins = valueOrigins(seen);
  const values = new Float64Array(G * (G - 1) * G);
  let at = 0;
  removeFlows(seen, (g, _, deliveries) => {
    for (let t = 0; t < G; t++)
      for (let i = 0; i < deliveries.length; i++)
        values[at + t] += origins[t * n + starts[g] + i] * deliveries[i];
    at += G;
  });
  const cols = axis('origin', groups.labels);
  return result(of, 'vax-d-by-group', pairAxis(seen, false), cols, values);
}
