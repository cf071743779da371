import type { PairReport } from '../pair-report.ts';
import { rowKey } from './row-key.ts';
import type { Words } from './words.ts';

/** Readings that a report has, and one sentence about those it lacks. */
export interface PresentReadings {
  readonly ids: readonly string[];
  readonly missing: string | undefined;
}

/**
 * Parts the readings of a table into those that the report has and those that it lacks, so that nothing is left out
 * silently.
 *
 * @param   report  the content
 * @param   ids     readings that the table asks for; blanks in front are kept
 * @param   say     the words of the report
 */
export function presentReadings(report: PairReport, ids: readonly string[], say: Words): PresentReadings {
  const has = (id: string) => report.figures.has(id.trim());
  const lost = ids.filter((id) => !has(id)).map((id) => say(rowKey(id.trim())));
  return {
    ids: ids.filter(has),
    missing: lost.length === 0 ? undefined : say('report.page.missing', { list: lost.join('; ') }),
  };
}
