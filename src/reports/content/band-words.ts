import type { PairReport } from '../pair-report.ts';
import type { Words } from './words.ts';

/**
 * What has to be known to read the ranges: that they move together, and for which year they were drawn.
 *
 * @param   report  the content
 * @param   say     its words
 * @param   how     how much is said of the first
 * @returns sentences
 */
export function bandWords(report: PairReport, say: Words, how: 'long' | 'short' = 'long'): string[] {
  const { bandYear, year } = report;
  return [
    say(how === 'long' ? 'report.bands.common' : 'report.bands.short'),
    ...(bandYear === undefined || bandYear === year
      ? []
      : [say('report.bands.carried', { bandYear: String(bandYear) })]),
  ];
}
