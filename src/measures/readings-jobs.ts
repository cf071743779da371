import type { Mrio } from '../mrio/mrio.ts';
import { jobsExtraction } from './jobs-extraction.ts';
import { jobsTied } from './jobs-tied.ts';
import type { Pair, PairBorders } from './pair.ts';
import { A_TO_B, B_TO_A } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { total } from './total.ts';

/** Readings of D8 (jobs); none when the pair has no jobs table. */
export function jobReadings(of: Mrio, pair: Pair, borders: PairBorders): Reading[] {
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
