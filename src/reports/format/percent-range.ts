import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { type Place, percentAmount } from './percent.ts';

/**
 * A range of ratios as per cent: "between 7.0 and 12 percent", "7.0–12%", "entre 7.0 y 12 %".
 *
 * @param   low    lower end, a pure number
 * @param   high   upper end, a pure number
 */
export function percentRange(low: number, high: number, language: Language, place: Place = 'text'): string {
  return translate(language)(place === 'text' ? 'numbers.percentRangeText' : 'numbers.percentRangeTable', {
    low: percentAmount(low * 100),
    high: percentAmount(high * 100),
  });
}
