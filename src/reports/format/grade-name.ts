import type { Grade } from '../../core/provenance.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';

/**
 * How a number came about, as one word: observed, derived, estimated, scenario.
 *
 * @param   grade     the grade of a provenance
 * @param   language  'en' or 'es'
 */
export function gradeName(grade: Grade, language: Language): string {
  return translate(language)(`grades.${grade}`);
}
