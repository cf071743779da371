import type { Table } from '../../core/table.ts';
import type { Frame } from '../frame.ts';
import { tableRow } from './table-row.ts';

/** The industry of the survey that holds all manufacturing. */
export const MANUFACTURING = '31-33';

/**
 * Persons employed by sector from broad industries: each is divided as its jobs are in the United States.
 *
 * Inside manufacturing this is the same mix everywhere; `provinceShares` makes it finer.
 *
 * @param   employment  rows `ON|31-33`, columns years
 * @param   weights     rows industries, columns sectors: US jobs
 * @param   areas       postal codes, CA for the nation
 * @returns S persons
 */
export function surveyJobs(
  employment: Table,
  weights: Table,
  areas: readonly string[],
  year: number,
  frame: Pick<Frame, 'sectors'>,
): Float64Array {
  const jobs = new Float64Array(frame.sectors.labels.length);
  for (const industry of weights.rows.labels) {
    const persons = surveyTotal(employment, areas, industry, year);
    const mix = tableRow(weights, industry);
    const all = mix.reduce((sum, each) => sum + each, 0);
    for (let k = 0; k < jobs.length; k++) jobs[k] += (persons * mix[k]) / all;
  }
  return jobs;
}

/** Persons employed in one industry of the survey, all the areas together. */
export function surveyTotal(
  employment: Table,
  areas: readonly string[],
  industry: string,
  year: number,
): number {
  const when = employment.cols.labels.indexOf(String(year));
  return areas.reduce((sum, area) => sum + tableRow(employment, `${area}|${industry}`)[when], 0);
}
