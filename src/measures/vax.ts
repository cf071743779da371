import type { Partition } from '../core/partition.ts';
import type { Table, Values } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import { once } from './once.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';

/**
 * Value that one side adds to what people, governments and investors on the other side buy, by sector of origin.
 *
 * Who finally pays whom, through all chains, third countries included. It may exceed gross sales to that side, and it
 * says nothing about where products are finished. Country totals balance like gross trade; pairs do not.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @returns direction × sector (G·(G−1) × S), unit of the Mrio; the row `g>h` holds value added of g absorbed in h
 * @identity over a partition of all regions, value added of g absorbed anywhere = value added of g
 * @source  Johnson & Noguera (2012), VAX: v̂_g Σ_t L_gt y_th
 */
export function vax(of: Mrio, border: Partition): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const { vc } = leontief(of);
  const output = outputForDemand(of, border);
  const S = of.sectors.labels.length;
  const values = new Float64Array(each.length * S);
  each.forEach(({ fromRegions }, row) => {
    for (const region of fromRegions) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        values[row * S + k] += vc[i] * output[i * each.length + row];
      }
    }
  });
  return result(of, 'vax', axis, of.sectors, values);
}

/**
 * Output of every activity in the world for the final demand of each direction's second group.
 *
 * @returns n × number of directions, row-major, columns in the order of `directions(border)`
 */
export function outputForDemand(of: Mrio, border: Partition): Values {
  return solved(of, border);
}

const solved = once((of, border): Values => {
  const { each } = directions(border);
  const { final } = sales(of);
  const R = of.regions.labels.length;
  const n = of.Z.rows.labels.length;
  const sides = new Float64Array(n * each.length);
  for (let i = 0; i < n; i++) {
    each.forEach(({ toRegions }, col) => {
      for (const to of toRegions) sides[i * each.length + col] += final[i * R + to];
    });
  }
  return leontief(of).system.right(sides, each.length);
});
