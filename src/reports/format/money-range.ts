import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits } from './digits.ts';
import { money } from './money.ts';
import { moneyScale } from './money-scale.ts';
import { reportCurrency } from './report-currency.ts';
import { roundToStep } from './significant.ts';

/**
 * A range of money in words: "between $4.8 and $16.5 billion", "entre 4.8 y 16.5 mil millones de dólares".
 *
 * Ends with the same scale share the word and the decimals of the lower one; ends of different scales are both
 * written out ("between $800 million and $1.3 billion").
 *
 * @param   low      lower end, in `unit`
 * @param   high     upper end, in `unit`
 * @param   figures  significant figures of the lower end
 */
export function moneyRange(low: number, high: number, unit: Unit, language: Language, figures = 2): string {
  const say = translate(language);
  const from = moneyScale(low * unit.factor, figures);
  const to = moneyScale(high * unit.factor, figures);
  if (low <= 0 || from.scale !== to.scale || low * unit.factor < 1) {
    return say('numbers.between', {
      low: money(low, unit, language, figures),
      high: money(high, unit, language, figures),
    });
  }
  const step = from.rounded.step + Math.round(Math.log10(from.divisor));
  const decimals = from.scale === 'plain' ? 0 : from.rounded.decimals;
  return say(`moneyRange.${reportCurrency(unit)}.${from.scale}`, {
    low: digits(from.rounded.value / from.divisor, decimals),
    high: digits(roundToStep(high * unit.factor, step) / from.divisor, decimals),
  });
}
