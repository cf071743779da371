import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';
import { significant } from './significant.ts';

/**
 * A number of jobs in words: "35,000 jobs", "35,000 empleos", "1 job".
 *
 * @param   count    persons employed
 * @param   figures  significant figures: 2 in a headline, 3 in a table
 */
export function jobCount(count: number, language: Language, figures = 2): string {
  return translate(language)('numbers.jobs', { amount: digits(significant(count, figures).value, 0) });
}
