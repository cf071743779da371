import type { Pair } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { total } from './total.ts';

/**
 * Jobs in manufactures on each side and on both: read beside published counts of manufacturing workers.
 *
 * A count by place of work from the jobs table of the pair, not a result of the model. Sources, years and coverage
 * differ between the sides.
 *
 * @param   pair  regions, manufacturing sectors and jobs; no readings when it has no jobs table
 * @identity both = a + b ≤ all jobs of the two sides
 * @source  METHODS B.3: headcount by place of work
 */
export function manufacturingJobsReadings(pair: Pair): Reading[] {
  const { jobs, manufactures, a, b } = pair;
  if (!jobs) return [];
  return readingsOf('jobs-co-production', jobs.unit, {
    'jobs-manufactures': total(jobs, { rows: [...a, ...b], cols: manufactures }),
    'jobs-manufactures-a': total(jobs, { rows: a, cols: manufactures }),
    'jobs-manufactures-b': total(jobs, { rows: b, cols: manufactures }),
  });
}
