import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import type { Pair } from '../../measures/pair.ts';
import { pairReadings } from '../../measures/readings.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/** One reading before and after. */
export interface ReadingChange {
  readonly id: string;
  readonly measure: string;
  readonly unit: Unit;
  readonly before: number;
  readonly after: number;
  /** After less before. */
  readonly difference: number;
}

/**
 * Every number about a pair of metros before a scenario, after it, and the difference.
 *
 * Money after is in units of the world's wage bill of before, so part of a difference is prices. Readings at customs value are
 * left out, for what customs would record is not known; those in jobs need the change of work by activity.
 *
 * @param   before  the table before
 * @param   after   the table after, of the same axes
 * @param   pair    the two metros
 * @param   labour  work after over before, activity × labour (n × 1 or more columns, one named `labour`, less 1), as a
 *                  counterfactual gives it; without it readings in jobs are left out
 * @returns one row for each reading, in their order
 * @throws  MrioError `shape` when the axes differ, and errors of `pairReadings`
 * @identity a table compared with itself has differences of 0
 * @source  own definition: measure(after) − measure(before)
 */
export function compareReadings(
  before: Mrio,
  after: Mrio,
  pair: Pair,
  labour?: Table<'supplier', 'change'>,
): readonly ReadingChange[] {
  if (before.Z.rows.labels.join('\n') !== after.Z.rows.labels.join('\n')) {
    throw new MrioError(
      'shape',
      'The tables before and after have other regions or sectors.',
      'Compare a table with the counterfactual that was made from it.',
    );
  }
  const { customs: _, jobs, ...plain } = pair;
  const withJobs = jobs !== undefined && labour !== undefined;
  const old = pairReadings(before, withJobs ? { ...plain, jobs } : plain);
  const now = pairReadings(after, withJobs ? { ...plain, jobs: jobsAfter(before, jobs, labour) } : plain);
  const values = new Map(now.map(({ id, value }) => [id, value]));
  return old
    .filter(({ id }) => !id.startsWith('check-'))
    .map(({ id, measure, unit, value }) => {
      const later = values.get(id)!;
      return Object.freeze({ id, measure, unit, before: value, after: later, difference: later - value });
    });
}

/** Jobs where people would work after the change. */
function jobsAfter(
  of: Mrio,
  jobs: Table<'region', 'sector'>,
  labour: Table<'supplier', 'change'>,
): Table<'region', 'sector'> {
  const S = of.sectors.labels.length;
  const [width, column] = [labour.cols.labels.length, labour.cols.labels.indexOf('labour')];
  if (column < 0) {
    throw new MrioError(
      'shape',
      'The changes by activity have no column "labour".',
      'Pass `activities` of the counterfactual.',
    );
  }
  const values = jobs.values.slice();
  jobs.rows.labels.forEach((region, row) => {
    const from = of.regions.labels.indexOf(region) * S;
    for (let k = 0; k < S; k++) values[row * S + k] *= 1 + labour.values[(from + k) * width + column];
  });
  return table({ ...jobs, rows: axis('region', jobs.rows.labels), values });
}
