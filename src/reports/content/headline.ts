import { capital } from '../chart/capital.ts';
import { jobCount } from '../format/jobs.ts';
import { jobRange } from '../format/jobs-range.ts';
import { money } from '../format/money.ts';
import { moneyRange } from '../format/money-range.ts';
import type { Language } from '../locales/language.ts';
import type { BorderReadings, Figure, PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { contrastedBorders } from './borders.ts';
import { ofHundred } from './of-hundred.ts';
import { splitContrast } from './split-contrast.ts';
import { wordsOf } from './words.ts';

/** The sentences that open a report, in the order in which they are read. */
export interface Headline {
  /** One sentence, one number with its range. */
  readonly trade: string;
  readonly coProduction: string;
  /** Making together beside buying and selling; without two borders there is no contrast. */
  readonly contrast?: string;
  /** That it is an estimate, and what it rests on. */
  readonly estimate: string;
  /** What it would be without the evidence on proximity. */
  readonly without: string;
}

/**
 * The opening sentences of a report: plain, each number with its range, two significant figures.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 */
export function headline(report: PairReport, language: Language): Headline {
  const say = wordsOf(report, language);
  const amount = ({ value, unit }: Figure) => money(value, unit, language);
  const range = ({ low, high, unit }: Figure) => moneyRange(low, high, unit, language);
  const [trade, together, jobs] = ['d1-total', 'd3-total', 'd8-co-production'].map((id) =>
    figure(report, id),
  );
  const borders = contrastedBorders(report);
  return {
    trade: capital(say('report.headline.trade', { amount: amount(trade), range: range(trade) })),
    coProduction: say('report.headline.coproduction', {
      amount: amount(together),
      range: range(together),
      jobs: jobCount(jobs.value, language),
      jobsRange: jobRange(jobs.low, jobs.high, language),
    }),
    ...(borders && {
      contrast:
        splitContrast(report, language) ??
        say('report.headline.contrast', {
          more: ofHundred(crossingMore(report, borders.national), language),
          moreContrast: ofHundred(crossingMore(report, borders.contrast), language),
        }),
    }),
    estimate: say('report.headline.estimate'),
    without: say('report.headline.off', {
      amount: money(trade.withoutProximity, trade.unit, language),
    }),
  };
}

/** Of every 100 dollars of trade, those that cross more than once: all but those that cross exactly once. */
export function crossingMore(
  report: PairReport,
  border: BorderReadings,
): { readonly value: number; readonly low: number; readonly high: number } {
  const { value, low, high } = figure(report, `${border.id}-crosses-1`);
  return { value: (1 - value) * 100, low: (1 - high) * 100, high: (1 - low) * 100 };
}
