import { coProduction } from '../measures/co-production.ts';
import { crossings } from '../measures/crossings.ts';
import { jobsTied } from '../measures/jobs-tied.ts';
import type { Pair } from '../measures/pair.ts';
import { A_TO_B, B_TO_A, bordersOf } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import { readingsOf } from '../measures/reading.ts';
import { returnedValue } from '../measures/returned-value.ts';
import { total } from '../measures/total.ts';
import { twoWayTrade } from '../measures/two-way-trade.ts';
import { forgetCut } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';

/** Readings that are compared between a pair's own table and the table of all regions. */
export const COMMON_READINGS = [
  'd1-total',
  'd1-total-a-to-b',
  'd1-total-b-to-a',
  'd2-total',
  'd3-total',
  'd3-a-in-b',
  'd3-b-in-a',
  'd4-pair-at-least-1',
  'd4-pair-at-least-2',
  'd5-total',
  'd8-co-production-a',
  'd8-co-production-b',
] as const;

/**
 * The readings of a pair that can be compared between two tables: those at its own border.
 *
 * The same ids and the same numbers as in the full list of readings, without what takes long in a large table.
 *
 * @param   of    a nested Mrio that holds the pair
 * @param   pair  with jobs
 * @returns readings with the ids of COMMON_READINGS
 * @identity each equals the reading of the same id in `drawnReadings`
 * @throws  MrioError as the measures
 */
export function commonReadings(of: Mrio, pair: Pair): Reading[] {
  const border = bordersOf(of, pair).pair;
  const trade = twoWayTrade(of, border);
  const made = coProduction(of, border);
  const counted = crossings(of, border);
  const atLeast = (times: number) => total(counted, { rows: counted.rows.labels.slice(times) });
  const jobs = pair.jobs && jobsTied(of, border, pair.jobs);
  const readings = [
    ...readingsOf('two-way-trade', of.Z.unit, {
      'd1-total': total(trade),
      'd1-total-a-to-b': total(trade, { rows: [A_TO_B] }),
      'd1-total-b-to-a': total(trade, { rows: [B_TO_A] }),
    }),
    ...readingsOf('two-way-intermediates', of.Z.unit, {
      'd2-total': total(twoWayTrade(of, border, 'intermediates')),
    }),
    ...readingsOf('co-production', of.Z.unit, {
      'd3-total': total(made),
      'd3-a-in-b': total(made, { rows: [A_TO_B] }),
      'd3-b-in-a': total(made, { rows: [B_TO_A] }),
    }),
    ...readingsOf('value-across', of.Z.unit, {
      'd4-pair-at-least-1': atLeast(1),
      'd4-pair-at-least-2': atLeast(2),
    }),
    ...readingsOf('returned-value', of.Z.unit, { 'd5-total': total(returnedValue(of, border)) }),
    ...(jobs
      ? readingsOf('jobs-co-production', jobs.unit, {
          'd8-co-production-a': total(jobs, { rows: [A_TO_B] }),
          'd8-co-production-b': total(jobs, { rows: [B_TO_A] }),
        })
      : []),
  ];
  // The table of all regions is cut at the borders of all pairs, one after the other.
  forgetCut(of, border);
  return readings;
}
