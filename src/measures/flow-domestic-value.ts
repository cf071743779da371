import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import { flowAcross } from './flow-value.ts';
import { result } from './result.ts';
import { outputFor, within } from './within.ts';

/**
 * Value that the selling side adds by itself to what it sells across the border, by sector of origin.
 *
 * The part of two-way trade that stays with the seller and its local suppliers. Value that went out and came back
 * before the sale does not count, so it is a little less than all own value in the flow.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @returns direction × sector (G·(G−1) × S), unit of the Mrio; the row `g>h` holds value added of g in sales to h
 * @identity row total ≤ two-way trade of the direction, where nothing is negative
 * @source  Borin & Mancini (2019), DVA, exporter perspective: v̂_g Ld_gg e_gh
 */
export function flowDomesticValue(of: Mrio, border: Partition): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const { vc } = leontief(of);
  const S = of.sectors.labels.length;
  const values = new Float64Array(each.length * S);
  const locals = new Map<string, ReturnType<typeof within>>();
  each.forEach((direction, row) => {
    const local = locals.get(direction.from) ?? within(of, direction.fromRegions);
    locals.set(direction.from, local);
    const output = outputFor(local, flowAcross(of, direction));
    for (const region of direction.fromRegions) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        values[row * S + k] += vc[i] * output[i];
      }
    }
  });
  return result(of, 'flow-domestic-value', axis, of.sectors, values);
}
