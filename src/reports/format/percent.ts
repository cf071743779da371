import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';
import { significant } from './significant.ts';

/** Where a number stands: in a sentence, or in a table or picture. */
export type Place = 'text' | 'table';

/**
 * A ratio as per cent: "10 percent" in English text, "10%" in English tables, "10 %" in Spanish.
 *
 * From 10 on whole numbers, below it one decimal, below 1 two; below 0.01 it says "less than".
 *
 * @param   ratio     a pure number, 0.1 for ten per cent
 * @param   language  'en' or 'es'
 * @param   place     'text' or 'table'
 */
export function percent(ratio: number, language: Language, place: Place = 'text'): string {
  const say = translate(language);
  const key = place === 'text' ? 'numbers.percentText' : 'numbers.percentTable';
  const value = ratio * 100;
  if (ratio !== 0 && Math.abs(value) < 0.01) {
    const least = say(key, { amount: '0.01' });
    return say(place === 'text' ? 'numbers.lessThan' : 'numbers.lessThanTable', { amount: least });
  }
  return say(key, { amount: percentAmount(value) });
}

/** The digits of a percentage: whole from 10 on, one decimal from 1 on, two below. */
export function percentAmount(value: number): string {
  const clean = Number(value.toPrecision(12));
  const size = Math.abs(significant(clean, 2).value);
  return digits(clean, size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2);
}
