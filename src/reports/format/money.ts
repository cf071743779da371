import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { digits, MINUS } from './digits.ts';
import { type MoneyScale, moneyScale } from './money-scale.ts';
import { reportCurrency } from './report-currency.ts';

/**
 * An amount of money in words: "$9.6 billion", "9.6 mil millones de dólares".
 *
 * A thousand million is "mil millones" in Spanish, never the false friend.
 *
 * @param   value    in `unit` (millions of dollars when `unit.factor` is 1e6)
 * @param   unit     a unit of money
 * @param   figures  significant figures: 2 in a headline, 3 in a table
 */
export function money(value: number, unit: Unit, language: Language, figures = 2): string {
  const say = translate(language);
  const currency = reportCurrency(unit);
  const amount = value * unit.factor;
  const { scale, divisor, rounded } = moneyScale(amount, figures);
  if (amount !== 0 && scale === 'plain' && Math.abs(amount) < 1) return say(`money.lessThanOne.${currency}`);
  const decimals = decimalsOf(scale, rounded.decimals);
  return say(`money.${currency}.${scale}`, {
    sign: amount < 0 ? MINUS : '',
    amount: digits(Math.abs(rounded.value) / divisor, decimals),
  });
}

/** Dollars and cents are not mixed with headlines: below a million, amounts have no decimals. */
function decimalsOf(scale: MoneyScale, decimals: number): number {
  return scale === 'plain' ? 0 : decimals;
}
