import { MINUS } from '../format/digits.ts';
import { percent } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import type { NationalFigure } from '../pair-report.ts';

/**
 * How far value added in exports of the three countries moved when they were divided, as words with a sign.
 *
 * For the sentence on nesting bias; exports themselves do not move.
 *
 * @param   figures  of the record of a pair and year
 * @returns "+0.09 percent" by country; undefined when a country has no figure
 */
export function nestingBiasWords(
  figures: readonly NationalFigure[],
  language: Language,
): { readonly us: string; readonly mexico: string; readonly canada: string } | undefined {
  const of = (country: string): string | undefined => {
    const found = figures.find((each) => each.country === country && each.measure === 'exports-dva');
    if (!found || found.base === 0) return undefined;
    const difference = found.nested / found.base - 1;
    const amount = percent(Math.abs(difference), language);
    if (difference === 0) return amount;
    return `${difference < 0 ? MINUS : '+'}${amount}`;
  };
  const [us, mexico, canada] = ['USA', 'MEX', 'CAN'].map(of);
  return us === undefined || mexico === undefined || canada === undefined
    ? undefined
    : { us, mexico, canada };
}
