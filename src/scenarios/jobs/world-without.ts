import { indexOf } from '../../core/axis.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { systemOf } from '../../mrio/system.ts';

/**
 * Output of a world in which two regions no longer trade with one another.
 *
 * Two extremes of what takes the place of the lost trade: nothing, so that users go without; or each region's own makers of the
 * same product, at the same price and without limit. Neither is a forecast.
 *
 * @param   of         the Mrio, n activities
 * @param   home       a region
 * @param   partner    another
 * @param   replaced   whether each makes at home what it bought from the other
 * @returns output, n, money
 * @throws  MrioError `label` when a region is unknown, `convergence` when such a world has no output
 * @identity without replacement: x less the output lost of `extraction` at that border
 * @source  Los, Timmer & de Vries (2016) without replacement; full replacement at home as counts of displaced jobs assume
 */
export function worldWithout(of: Mrio, home: string, partner: string, replaced: boolean): Float64Array {
  const [g, h] = [indexOf(of.regions, home), indexOf(of.regions, partner)];
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const n = R * S;
  const A = leontief(of).A.slice();
  const Y = of.Y.values.slice();
  for (const [seller, buyer] of [
    [g, h],
    [h, g],
  ]) {
    for (let k = 0; k < S; k++) {
      const [gone, own] = [seller * S + k, buyer * S + k];
      move(A, gone * n + buyer * S, own * n + buyer * S, S, replaced);
      move(Y, (gone * R + buyer) * C, (own * R + buyer) * C, C, replaced);
    }
  }
  const final = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let d = 0; d < R * C; d++) final[i] += Y[i * R * C + d];
  return systemOf(A, n).right(final, 1).slice();
}

/** Takes a stretch of numbers away, to another place or to nowhere. */
function move(values: Float64Array, from: number, to: number, length: number, keep: boolean): void {
  for (let at = 0; at < length; at++) {
    if (keep) values[to + at] += values[from + at];
    values[from + at] = 0;
  }
}
