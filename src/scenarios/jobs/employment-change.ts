import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { result } from '../../measures/result.ts';
import type { Counterfactual } from '../caliendo-parro/counterfactual.ts';

/**
 * The model's change of employment by industry: where people would work after the change, if all found work.
 *
 * The model has no unemployment. With labour fixed in its region what one industry loses others gain, so read the sums of gains
 * and of losses, not their total.
 *
 * @param   run   a counterfactual
 * @param   jobs  region × sector, jobs by place of work
 * @returns region × sector of the jobs table, change in jobs
 * @throws  MrioError `label` when the jobs are of a region or sector that the table does not have
 * @identity jobs × (L̂ − 1); with value added for jobs and labour fixed, each row adds up to 0
 * @source  Caliendo & Parro (2015), labour mobile between sectors
 */
export function employmentChange(
  run: Counterfactual,
  jobs: Table<'region', 'sector'>,
): Table<'region', 'sector'> {
  const { after, equilibrium } = run;
  const S = after.sectors.labels.length;
  const values = new Float64Array(jobs.values.length);
  jobs.rows.labels.forEach((region, row) => {
    const from = indexOf(after.regions, region) * S;
    jobs.cols.labels.forEach((sector, col) => {
      const k = indexOf(after.sectors, sector);
      const cell = row * jobs.cols.labels.length + col;
      values[cell] = jobs.values[cell] * (equilibrium.labour[from + k] - 1);
    });
  });
  return table({ ...result(after, 'change of employment', jobs.rows, jobs.cols, values, jobs.unit, [jobs]) });
}
