import type { Dataset } from '../../core/dataset.ts';
import { columnOf } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import { FARM, GOVERNMENT, PRIVATE_LINES, PRIVATE_TOTAL } from './us-job-lines.ts';

/** Jobs of one metropolitan area by line of BEA's table; undefined where BEA suppressed the cell. */
export type MetroJobs = ReadonlyMap<string, number | undefined>;

/** BEA marks an estimate of its own with an E behind the figure. */
const NUMBER = /^([\d,]+)( E)?$/;

/**
 * BEA's jobs by metropolitan area and line.
 *
 * @param   employment  CAEMP25N, all areas
 * @param   year        of the figures
 * @returns jobs by CBSA code and line; undefined where suppressed (D)
 * @throws  MrioError `source` when a cell is neither a number nor (D)
 */
export function metroJobLines(employment: Dataset, year: number): ReadonlyMap<string, MetroJobs> {
  const [line, value] = [columnOf(employment, 'line'), columnOf(employment, `jobs_${year}`)];
  const areas = new Map<string, Map<string, number | undefined>>();
  for (const row of employment.rows) {
    const lines = areas.get(row[0]) ?? new Map<string, number | undefined>();
    lines.set(row[line], cellOf(row[value], employment.id, row));
    areas.set(row[0], lines);
  }
  return areas;
}

function cellOf(text: string, id: string, row: readonly string[]): number | undefined {
  if (text === '(D)') return undefined;
  const found = NUMBER.exec(text);
  if (!found) {
    throw new MrioError(
      'source',
      `${id}: "${text}" in the row ${row.slice(0, 3).join(', ')} is neither a number nor (D).`,
      'Check the edition.',
    );
  }
  return Number(found[1].replaceAll(',', ''));
}

/**
 * Jobs of one area by line, with suppressed lines filled.
 *
 * What all private jobs leave after the published lines is shared over the suppressed ones by their weights: the mix of
 * the areas of the same state where the line is published. Rounded to whole jobs; the largest takes what rounding leaves.
 *
 * @param   jobs     of the area
 * @param   weights  share of each line in private jobs elsewhere in the state
 * @returns jobs by private line, farm and government lines; and the lines that were filled
 * @throws  MrioError `source` when a total, farm or government line is suppressed
 * @identity the private lines add up to line 90
 */
export function filledJobs(
  cbsa: string,
  jobs: MetroJobs,
  weights: ReadonlyMap<string, number>,
): { readonly byLine: ReadonlyMap<string, number>; readonly filled: readonly string[] } {
  const published = (line: string): number => {
    const value = jobs.get(line);
    if (value !== undefined) return value;
    throw new MrioError(
      'source',
      `BEA publishes no jobs of line ${line} in the metropolitan area ${cbsa}.`,
      'Leave the area out, or find its totals.',
    );
  };
  const byLine = new Map<string, number>();
  for (const line of [FARM, ...GOVERNMENT]) byLine.set(line, published(line));
  const gaps = PRIVATE_LINES.filter((line) => jobs.get(line) === undefined);
  let rest = published(PRIVATE_TOTAL);
  for (const line of PRIVATE_LINES) {
    const value = jobs.get(line);
    if (value === undefined) continue;
    byLine.set(line, value);
    rest -= value;
  }
  const total = gaps.reduce((sum, line) => sum + weights.get(line)!, 0);
  let left = rest;
  for (const line of gaps) {
    const value = Math.round((rest * weights.get(line)!) / total);
    byLine.set(line, value);
    left -= value;
  }
  if (gaps.length > 0) {
    const largest = gaps.reduce((best, line) => (weights.get(line)! > weights.get(best)! ? line : best));
    byLine.set(largest, byLine.get(largest)! + left);
  }
  return { byLine, filled: gaps };
}

/** Share of each private line in private jobs, over the areas of a list where the line is published. */
export function lineWeights(areas: readonly MetroJobs[]): ReadonlyMap<string, number> {
  return new Map(
    PRIVATE_LINES.map((line) => {
      const known = areas.filter((jobs) => jobs.get(line) !== undefined);
      const jobs = known.reduce((sum, each) => sum + each.get(line)!, 0);
      const all = known.reduce((sum, each) => sum + (each.get(PRIVATE_TOTAL) ?? 0), 0);
      return [line, all === 0 ? 0 : jobs / all] as const;
    }),
  );
}
