import type { Partition } from '../core/partition.ts';
import type { Table, Values } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import type { Destinations } from './final-output.ts';
import { finalOutput } from './final-output.ts';
import { once } from './once.ts';
import { result } from './result.ts';

/**
 * Value that one side adds to products finished on the other side, by the sector that adds it.
 *
 * The same dollars as co-production, seen from the sector that earns them: services bought by a factory show up here
 * as services. Do not compare a sector's figure with its own exports: most of its value leaves inside other goods.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @param   sold    products sold anywhere (D3), outside both groups (D3x), or outside the seller's country (D3f)
 * @returns direction × sector (G·(G−1) × S), unit of the Mrio; the row `g>h` holds value added by each sector of g
 *          in products completed in h
 * @identity totals equal those of coProduction
 * @source  Timmer, Los, Stehrer & de Vries (2013), for a pair: v̂_g L_gh y_h
 */
export function coProductionByOrigin(
  of: Mrio,
  border: Partition,
  sold: Destinations = 'all',
): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const { vc } = leontief(of);
  const output = outputForCompletion(of, border, sold);
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
  return result(of, 'co-production-by-origin', axis, of.sectors, values);
}

/**
 * Output of every activity in the world for the products that each direction's second group completes: L y_h.
 *
 * @returns n × number of directions, row-major, columns in the order of `directions(border)`
 */
export function outputForCompletion(of: Mrio, border: Partition, sold: Destinations): Values {
  return solved(of, border, sold);
}

const solved = once<Values, Destinations>((of, border, sold) => {
  const { each } = directions(border);
  const n = of.Z.rows.labels.length;
  const sides = new Float64Array(n * each.length);
  each.forEach((direction, col) => {
    finalOutput(of, direction, sold).forEach((y, i) => {
      sides[i * each.length + col] = y;
    });
  });
  return leontief(of).system.right(sides, each.length);
});
