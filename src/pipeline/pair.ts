import { axis, indexOf } from '../core/axis.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Pair } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { drawnReadings } from './drawn-readings.ts';
import { expandHeadings } from './expand-headings.ts';
import type { PairJobs } from './pair-of.ts';

export { CONTRAST_ECONOMY, contrastBorder } from '../measures/contrast-border.ts';

/**
 * Every number of a pair: its readings, the contrast with China, and tables by industry and by product heading.
 *
 * Rows of tables become readings `industry:measure:sector` and `heading:measure:code`.
 *
 * @param   of        the nested Mrio
 * @param   headings  four-digit heading → sector
 */
export function allReadings(
  of: Mrio,
  pair: Pair,
  evidence: PairJobs,
  headings: ReadonlyMap<string, string>,
): Reading[] {
  const drawn = drawnReadings(of, pair);
  return [...drawn, ...expandHeadings(drawn, headingJobs(evidence, headings, pair))];
}

/**
 * Jobs by heading and sector on both sides, from the evidence.
 *
 * @param   evidence  jobs by region and heading; of the jobs by sector only the sectors
 * @param   headings  four-digit heading → sector
 * @param   sides     regions of each side, which are added up; the first region and the second when left out
 * @throws  MrioError `label` when the evidence lacks a region
 */
export function headingJobs(
  { headings: from, jobs }: PairJobs,
  headings: ReadonlyMap<string, string>,
  sides: Pick<Pair, 'a' | 'b'> = { a: [from.rows.labels[0]], b: [from.rows.labels[1]] },
): [a: Table<'heading', 'sector'>, b: Table<'heading', 'sector'>] {
  const codes = from.cols.labels;
  const sectors = jobs.cols;
  const S = sectors.labels.length;
  const rows = axis('heading', codes);
  const of = (regions: readonly string[]) => {
    const lines = regions.map((region) => indexOf(from.rows, region));
    const values = new Float64Array(codes.length * S);
    codes.forEach((code, h) => {
      const k = sectors.labels.indexOf(headings.get(code) ?? '');
      if (k < 0) return;
      for (const line of lines) values[h * S + k] += from.values[line * codes.length + h];
    });
    return table({ rows, cols: sectors, values, unit: from.unit, provenance: from.provenance });
  };
  return [of(sides.a), of(sides.b)];
}
