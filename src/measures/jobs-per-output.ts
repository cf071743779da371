import { indexOf, sameLabels } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import { unitLabel } from '../core/unit.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';

/**
 * Jobs per unit of output of the activities of some regions.
 *
 * It takes the average worker of an activity. Give jobs by place of work: people who live on one side and work on the
 * other count where they work.
 *
 * @param   of       the Mrio
 * @param   jobs     region × sector, unit jobs; other regions may be missing
 * @param   regions  region indices that are needed
 * @returns l, n, jobs per unit of money of the Mrio; 0 for regions that are not needed
 * @throws  MrioError `unit` when the table does not count jobs; `label` when a region is missing or the sectors
 *          differ; `input` when an activity has jobs and no output; `convergence` when I − A is singular
 * @identity l ∘ x = the jobs of the regions that are needed
 * @source  METHODS B.3: l = jobs ÷ output, headcount by place of work
 */
export function jobsPerOutput(
  of: Mrio,
  jobs: Table<'region', 'sector'>,
  regions: readonly number[],
): Float64Array {
  if (jobs.unit.kind !== 'jobs') {
    throw new MrioError(
      'unit',
      `The jobs table counts ${unitLabel(jobs.unit)}.`,
      'Give a table whose unit is jobs: region × sector, persons by place of work.',
    );
  }
  if (!sameLabels(jobs.cols, of.sectors)) {
    throw new MrioError(
      'label',
      `The sectors of the jobs table (${jobs.cols.labels.join(', ')}) are not those of the accounts (${of.sectors.labels.join(', ')}).`,
      'Bring the jobs to the sectors of the accounts, in the same order.',
    );
  }
  const { x } = leontief(of);
  const S = of.sectors.labels.length;
  const l = new Float64Array(x.length);
  for (const region of regions) {
    const row = indexOf(jobs.rows, of.regions.labels[region]);
    for (let k = 0; k < S; k++) {
      const i = activityIndex(region, k, S);
      const count = jobs.values[row * S + k];
      if (count !== 0 && x[i] === 0) {
        throw new MrioError(
          'input',
          `${of.Z.rows.labels[i]} has ${count} jobs and no output.`,
          'Give the activity output, or move its jobs to the sector that pays them.',
        );
      }
      l[i] = x[i] === 0 ? 0 : count / x[i];
    }
  }
  return l;
}
