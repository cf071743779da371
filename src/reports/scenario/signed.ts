import { digits } from '../format/digits.ts';
import { significant } from '../format/significant.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';

/**
 * A change of a ratio in a table: "+0.12%", "−2.3 %", "+0.0012%"; "0%" below a hundred-thousandth of a per cent.
 *
 * @param   ratio  new over old less 1
 */
export function signedPercent(ratio: number, language: Language): string {
  const rounded = significant(ratio * 100, 2);
  const size = Math.abs(rounded.value);
  const say = translate(language);
  if (size < 1e-5) return say('numbers.percentTable', { amount: '0' });
  const amount = digits(rounded.value, size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.01 ? 2 : rounded.decimals);
  return say('numbers.percentTable', { amount: rounded.value > 0 ? `+${amount}` : amount });
}

/**
 * A change of an amount in a table: three significant figures with their sign, "+1,230", "−45.6", "0".
 *
 * @param   value  in the unit of the table
 */
export function signedNumber(value: number): string {
  const rounded = significant(value, 3);
  if (Math.abs(rounded.value) < 0.005) return '0';
  const text = digits(rounded.value, Math.min(rounded.decimals, 2));
  return value > 0 ? `+${text}` : text;
}

/** A number of people in a table, to three significant figures, with a sign when it is a change. */
export function people(value: number, change = false): string {
  const shown = Math.abs(value) < 100 ? Math.round(value) : significant(value, 3).value;
  const text = digits(shown, 0);
  return change && shown > 0 ? `+${text}` : text;
}
