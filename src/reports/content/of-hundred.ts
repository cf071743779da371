import { percentAmount } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';

/**
 * Dollars of every 100 dollars, with their range: "19 (between 16 and 20)"; without one where it is below the digits.
 *
 * @param   of        dollars, and the ends of the range
 * @param   language  'en' or 'es'
 */
export function ofHundred(
  of: { readonly value: number; readonly low: number; readonly high: number },
  language: Language,
): string {
  const [amount, low, high] = [of.value, of.low, of.high].map(percentAmount);
  if (low === amount && high === amount) return amount;
  return `${amount} (${translate(language)('numbers.between', { low, high })})`;
}
