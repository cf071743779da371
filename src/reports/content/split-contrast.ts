import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { splitReading } from '../processing.ts';
import { ofHundred } from './of-hundred.ts';
import { tiedRange } from './split-figure.ts';
import { wordsOf } from './words.ts';

/** The borders that are contrasted: Mexico's export plants can be told apart, China's not. */
const [SPLIT, BESIDE] = ['us-mexico', 'us-china'];

/**
 * Making together beside buying and selling, with Mexico's export plants told apart: the split number first, then the
 * unsplit one, which is the like of China's.
 *
 * @returns undefined where the report has no such split, or no readings of the border with China
 */
export function splitContrast(report: PairReport, language: Language): string | undefined {
  const once = splitReading(report.processing, `${SPLIT}-crosses-1`);
  const beside = report.figures.get(`${BESIDE}-crosses-1`);
  if (once === undefined || beside === undefined) return undefined;
  const { least, most } = tiedRange(once);
  const more = (value: number) => (1 - value) * 100;
  const hundred = (value: number, low: number, high: number) =>
    ofHundred({ value: more(value), low: more(high), high: more(low) }, language);
  return wordsOf(report, language)('processing.contrast', {
    more: hundred(once.split, least, most),
    unsplit: hundred(once.unsplit, once.unsplit, once.unsplit),
    china: hundred(beside.value, beside.low, beside.high),
  });
}
