import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups } from './directions.ts';
import { outputLost } from './extraction.ts';
import { jobsPerOutput } from './jobs-per-output.ts';
import { result } from './result.ts';

/**
 * Jobs on each side that hang on what crosses the border, by sector.
 *
 * The jobs behind the value that crosses at least once: an upper bound with fixed recipes and no other buyers or
 * suppliers, not a forecast. It overlaps with the jobs tied to co-production: do not add them.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, whose counted groups are reported
 * @param   jobs    region × sector, unit jobs by place of work; every counted region is needed
 * @returns region × sector (counted regions × S), jobs
 * @throws  MrioError `label` when a counted region is missing; `unit` when the table does not count jobs
 * @identity with value added for jobs: extraction
 * @source  METHODS A.2 D8 on D7 and B.3 (e): l (x − x*)
 */
export function jobsExtraction(
  of: Mrio,
  border: Partition,
  jobs: Table<'region', 'sector'>,
): Table<'region', 'sector'> {
  const regions = countedGroups(border).flatMap((group) => group.regions);
  const l = jobsPerOutput(of, jobs, regions);
  const lost = outputLost(of, border, 'all');
  const S = of.sectors.labels.length;
  const values = new Float64Array(regions.length * S);
  regions.forEach((region, row) => {
    for (let k = 0; k < S; k++) {
      const i = activityIndex(region, k, S);
      values[row * S + k] = l[i] * lost[i];
    }
  });
  const rows = axis(
    'region',
    regions.map((region) => of.regions.labels[region]),
  );
  return result(of, 'jobs-extraction', rows, of.sectors, values, jobs.unit, [jobs]);
}
