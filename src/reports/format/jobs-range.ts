import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';
import { significant } from './significant.ts';

/**
 * A range of jobs in words: "between 21,000 and 33,000 jobs", "entre 21,000 y 33,000 empleos".
 *
 * @param   low      persons employed, lower end
 * @param   high     upper end
 * @param   figures  significant figures of each end
 */
export function jobRange(low: number, high: number, language: Language, figures = 2): string {
  return translate(language)('numbers.jobsRange', {
    low: digits(significant(low, figures).value, 0),
    high: digits(significant(high, figures).value, 0),
  });
}
