import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directionOf } from './directions.ts';
import type { Destinations } from './final-output.ts';
import { finalOutput } from './final-output.ts';
import { result } from './result.ts';

/**
 * Who adds value to whose products: the full table of co-production for one direction.
 *
 * Read it to see which sectors of one side stand behind which products of the other. Its row totals are co-production
 * by origin, its column totals co-production by completing sector.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups
 * @param   way     the two groups: value added of `from` in products completed in `to`
 * @param   sold    products sold anywhere, outside both groups, or outside the seller's country
 * @returns origin × completion (S × S), unit of the Mrio
 * @throws  MrioError `label` when the border does not have the two groups
 * @identity row and column totals equal coProductionByOrigin and coProduction
 * @source  Timmer, Los, Stehrer & de Vries (2013), for a pair: v̂_g L_gh ŷ_h
 */
export function coProductionMatrix(
  of: Mrio,
  border: Partition,
  way: { from: string; to: string },
  sold: Destinations = 'all',
): Table<'origin', 'completion'> {
  const direction = directionOf(border, way);
  const { vc, system } = leontief(of);
  const S = of.sectors.labels.length;
  const y = finalOutput(of, direction, sold);
  const sides = new Float64Array(y.length * S);
  for (const region of direction.toRegions) {
    for (let k = 0; k < S; k++) {
      const j = activityIndex(region, k, S);
      sides[j * S + k] = y[j];
    }
  }
  const output = system.right(sides, S);
  const values = new Float64Array(S * S);
  for (const region of direction.fromRegions) {
    for (let k = 0; k < S; k++) {
      const i = activityIndex(region, k, S);
      for (let c = 0; c < S; c++) values[k * S + c] += vc[i] * output[i * S + c];
    }
  }
  const { labels } = of.sectors;
  return result(of, 'co-production-matrix', axis('origin', labels), axis('completion', labels), values);
}
