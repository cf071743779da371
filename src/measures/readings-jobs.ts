import type { Mrio } from '../mrio/mrio.ts';
import { jobsExtraction } from './jobs-extraction.ts';
import { jobsTied } from './jobs-tied.ts';
import type { KnownBorders, Pair } from './pair.ts';
import { A_TO_B, B_TO_A } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { total } from './total.ts';

/**
 * Readings of D8 (jobs); none when the pair has no jobs table.
 *
 * Jobs tied to the other side, not created by it. The three ways of counting overlap: do not add them.
 *
 * @param   of       the Mrio
 * @param   pair     the two metros, and their jobs: region × sector by place of work
 * @param   borders  the borders of the pair in the same Mrio
 * @returns readings `jobs-…` and `d8-…`, in the unit of the jobs table
 * @throws  MrioError `label` when the jobs miss a region of the pair or have other sectors; `unit` when the table does
 *          not count jobs; `input` when an activity has jobs and no output; `convergence` when a system is singular
 * @identity `d8-co-production` = `d8-co-production-a` + `d8-co-production-b`; with value added for jobs: D3, VAX and D7
 * @source  METHODS A.2 D8 and B.3 (d) co-production, (b) demand, (e) extraction
 */
export function jobReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const { jobs } = pair;
  if (!jobs) return [];
  const made = jobsTied(of, borders.pair, jobs);
  const bought = jobsTied(of, borders.pair, jobs, 'demand');
  const lost = jobsExtraction(of, borders.pair, jobs);
  return [
    ...readingsOf('jobs-co-production', jobs.unit, {
      'jobs-a': total(jobs, { rows: pair.a }),
      'jobs-b': total(jobs, { rows: pair.b }),
      'd8-co-production': total(made),
      'd8-co-production-a': total(made, { rows: [A_TO_B] }),
      'd8-co-production-b': total(made, { rows: [B_TO_A] }),
    }),
    ...readingsOf('jobs-in-demand', jobs.unit, {
      'd8-demand-a': total(bought, { rows: [A_TO_B] }),
      'd8-demand-b': total(bought, { rows: [B_TO_A] }),
    }),
    ...readingsOf('jobs-extraction', jobs.unit, {
      'd8-extraction-a': total(lost, { rows: pair.a }),
      'd8-extraction-b': total(lost, { rows: pair.b }),
    }),
  ];
}
