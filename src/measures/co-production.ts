import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups, directions } from './directions.ts';
import type { Destinations } from './final-output.ts';
import { finalOutput } from './final-output.ts';
import { once } from './once.ts';
import { result } from './result.ts';

/**
 * Value that one side adds to products finished on the other side, by the sector that finishes them.
 *
 * The headline of what two sides make together: each dollar counts once, whatever the number of crossings. It does
 * not count parts sold to the other side that end in products finished elsewhere, nor finished goods that are only
 * sold across. Add the two directions of a pair; do not add it to gross trade.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @param   sold    products sold anywhere (D3), outside both groups (D3x), or outside the seller's country (D3f)
 * @returns direction × sector (G·(G−1) × S), unit of the Mrio; the row `g>h` holds value added of g in products
 *          completed by each sector of h
 * @identity row total ≤ final output of h where nothing is negative; totals equal those of coProductionByOrigin
 * @source  Timmer, Los, Stehrer & de Vries (2013), GVC income, for a pair: v_g L_gh y_h
 */
export function coProduction(
  of: Mrio,
  border: Partition,
  sold: Destinations = 'all',
): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const groups = countedGroups(border);
  const contents = valueContents(of, border);
  const values = new Float64Array(each.length * S);
  each.forEach((direction, row) => {
    const y = finalOutput(of, direction, sold);
    const g = groups.findIndex(({ group }) => group === direction.from);
    for (const region of direction.toRegions) {
      for (let k = 0; k < S; k++) {
        const j = activityIndex(region, k, S);
        values[row * S + k] += contents[g * n + j] * y[j];
      }
    }
  });
  return result(of, coProductionId(sold), axis, of.sectors, values);
}

/** Value added of each counted group in a unit of each activity's products: v_g L, groups × n. */
const valueContents = once((of, border): Float64Array => {
  const { vc, system } = leontief(of);
  const S = of.sectors.labels.length;
  const n = vc.length;
  const groups = countedGroups(border);
  const sides = new Float64Array(groups.length * n);
  groups.forEach(({ regions }, g) => {
    for (const region of regions) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        sides[g * n + i] = vc[i];
      }
    }
  });
  return system.left(sides, groups.length);
});

/** Registry id of co-production for a choice of sales. */
export function coProductionId(sold: Destinations): string {
  return sold === 'all' ? 'co-production' : `co-production-${sold}`;
}
