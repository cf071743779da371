import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';
import { jobRange } from './jobs-range.ts';
import { moneyRange } from './money-range.ts';
import { percentRange } from './percent-range.ts';

/**
 * Any range in words, by its unit; the companion of `quantity`.
 *
 * @param   low       lower end, in `unit`
 * @param   high      upper end
 * @param   unit      its kind decides the form
 * @param   language  'en' or 'es'
 */
export function quantityRange(low: number, high: number, unit: Unit, language: Language): string {
  if (unit.kind === 'money') return moneyRange(low, high, unit, language);
  const [from, to] = [low * unit.factor, high * unit.factor];
  if (unit.kind === 'jobs') return jobRange(from, to, language);
  if (unit.kind === 'ratio') return percentRange(from, to, language);
  return translate(language)('numbers.crossingsRange', { low: digits(from, 1), high: digits(to, 1) });
}
