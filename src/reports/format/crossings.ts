import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';

/**
 * A number of crossings in words: "2.4 crossings", "2.4 cruces", "1 crossing".
 *
 * A whole number has no decimals; a mean that only rounds to one keeps its decimal and its plural.
 *
 * @param   count     how many times value crosses the border
 * @param   decimals  1 unless told otherwise
 */
export function crossings(count: number, language: Language, decimals = 1): string {
  return translate(language)('numbers.crossings', {
    amount: digits(count, Number.isInteger(count) ? 0 : decimals),
  });
}
