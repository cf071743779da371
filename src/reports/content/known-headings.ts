import { at } from '../../core/table.ts';
import type { PairReport } from '../pair-report.ts';
import { headingsByTrade } from './by-trade.ts';
import { SHORT_HEADINGS } from './short-headings.ts';

/** What a report knows by product heading. */
export interface KnownHeadings {
  /** Codes with a short name, by two-way trade, largest first. */
  readonly codes: readonly string[];
  /** Whether the jobs of a side split what it makes. */
  readonly a: boolean;
  readonly b: boolean;
}

/**
 * Which headings a report can show, and for which side: a side that is known by broad sector only splits nothing, and
 * its whole row of the table is zero.
 *
 * @param   report  the content
 */
export function knownHeadings(report: PairReport): KnownHeadings {
  const codes = headingsByTrade(report, SHORT_HEADINGS);
  const splits = (measure: string) =>
    report.byHeading.cols.labels.some((code) => at(report.byHeading, measure, code) !== 0);
  const [a, b] = [splits('gross-a-to-b'), splits('gross-b-to-a')];
  return { codes: a || b ? codes : [], a, b };
}
