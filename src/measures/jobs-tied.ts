import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { outputForCompletion } from './co-production-by-origin.ts';
import { directions } from './directions.ts';
import { jobsPerOutput } from './jobs-per-output.ts';
import { result } from './result.ts';
import { outputForDemand } from './vax.ts';

/**
 * Jobs on one side tied to the other side, by the sector where the people work.
 *
 * Tied to products finished over there (co-production in jobs), or to what people, governments and investors over
 * there buy. Jobs tied to, not created by: the people would not all be idle without the border. It takes the average
 * worker of a sector; exporters need fewer per dollar. The two readings overlap: do not add them.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @param   jobs    region × sector, unit jobs by place of work; every counted region is needed
 * @param   to      products 'completed' in the other group (D8 on D3), or its final 'demand'
 * @returns direction × sector (G·(G−1) × S), jobs; the row `g>h` holds jobs in g
 * @throws  MrioError `label` when a counted region is missing; `unit` when the table does not count jobs
 * @identity with value added for jobs: coProductionByOrigin ('completed'), vax ('demand')
 * @source  METHODS A.2 D8 and B.3 (d), (b): l_g L_gh y_h and l_g Σ_t L_gt y_th
 */
export function jobsTied(
  of: Mrio,
  border: Partition,
  jobs: Table<'region', 'sector'>,
  to: 'completed' | 'demand' = 'completed',
): Table<'direction', 'sector'> {
  const { axis, each } = directions(border);
  const l = jobsPerOutput(of, jobs, [...new Set(each.flatMap(({ fromRegions }) => fromRegions))]);
  const output = to === 'completed' ? outputForCompletion(of, border, 'all') : outputForDemand(of, border);
  const S = of.sectors.labels.length;
  const values = new Float64Array(each.length * S);
  each.forEach(({ fromRegions }, row) => {
    for (const region of fromRegions) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        values[row * S + k] += l[i] * output[i * each.length + row];
      }
    }
  });
  const step = to === 'completed' ? 'jobs-co-production' : 'jobs-in-demand';
  return result(of, step, axis, of.sectors, values, jobs.unit, [jobs]);
}
