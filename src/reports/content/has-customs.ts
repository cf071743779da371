import type { PairReport } from '../pair-report.ts';

const CUSTOMS = [
  'd1-goods-customs',
  'd1-total-customs',
  'd2-total-customs',
  'customs-ratio-a-to-b',
  'customs-ratio-b-to-a',
];

/** Whether a report has the readings in customs equivalents; a domestic pair, and a year without customs, has none. */
export function hasCustoms(report: PairReport): boolean {
  return CUSTOMS.every((id) => report.figures.has(id));
}
