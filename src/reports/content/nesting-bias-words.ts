import { MINUS } from '../format/digits.ts';
import { percent } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import type { NationalFigure } from '../pair-report.ts';

/**
 * How far value added in the exports of a country moved when it was divided, as words with a sign.
 *
 * For the sentence on nesting bias; exports themselves do not move.
 *
 * @param   figures  of the record of a pair and year
 * @param   country  its code
 * @returns "+0.09 percent"; undefined when the country has no figure
 */
export function nestingBiasWords(
  figures: readonly NationalFigure[],
  country: string,
  language: Language,
): string | undefined {
  const found = figures.find((each) => each.country === country && each.measure === 'exports-dva');
  if (!found || found.base === 0) return undefined;
  const difference = found.nested / found.base - 1;
  const amount = percent(Math.abs(difference), language);
  // "Less than" has no sign.
  if (Math.abs(difference) < 0.0001) return amount;
  return `${difference < 0 ? MINUS : '+'}${amount}`;
}
