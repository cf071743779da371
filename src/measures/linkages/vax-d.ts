import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { pairAxis } from '../length/pair-axis.ts';
import { result } from '../result.ts';
import { removeFlows } from './flow-removal.ts';

/** The columns: the flow, the value that the seller would lose without it, and the world. */
export const LOSSES = ['exports', 'own', 'world'] as const;

/**
 * Value added that hangs on each export flow: what would be missing if one group stopped selling to another.
 *
 * The seller's own loss is the domestic value added in its bilateral exports (VAX-D). An accounting bound with no other
 * buyers, not a forecast; losses of different flows do not add up, since one chain may use several.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns pair × measure (G·(G−1) × 3: exports, own, world), unit of the Mrio; the row `g>h` removes sales of g to h
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when a system is singular
 * @identity own ≤ world ≤ exports, where nothing is negative; own + others = world
 * @source  Los & Timmer (2018), VAX-D; Los, Timmer & de Vries (2016)
 */
export function vaxD(of: Mrio, border: Partition): Table<'pair', 'measure'> {
  const seen = grouped(of, border);
  const { G, n, starts, exports } = seen;
  const origins = valueOrigins(seen);
  const values = new Float64Array(G * (G - 1) * LOSSES.length);
  let at = 0;
  removeFlows(seen, (g, h, deliveries) => {
    deliveries.forEach((each, i) => {
      const j = starts[g] + i;
      values[at] += exports[j * G + h];
      values[at + 1] += origins[g * n + j] * each;
      for (let t = 0; t < G; t++) values[at + 2] += origins[t * n + j] * each;
    });
    at += LOSSES.length;
  });
  return result(of, 'vax-d', pairAxis(seen, false), axis('measure', LOSSES), values);
}
