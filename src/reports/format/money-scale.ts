import { type Rounded, significant } from './significant.ts';

/** The word that follows an amount; `plain` has none. */
export type MoneyScale = 'plain' | 'million' | 'billion' | 'trillion';

const DIVISORS: readonly (readonly [MoneyScale, number])[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['plain', 1],
];

/**
 * The scale word of an amount after rounding: 999.6 million rounds to 1.0 billion.
 *
 * @param   amount   in whole units of the currency
 * @param   figures  significant figures
 * @returns the scale, its divisor, and the rounded amount with the decimals to write it with in that scale
 */
export function moneyScale(
  amount: number,
  figures: number,
): { readonly scale: MoneyScale; readonly divisor: number; readonly rounded: Rounded } {
  const whole = significant(amount, figures);
  const size = Math.abs(whole.value);
  const [scale, divisor] = DIVISORS.find(([, each]) => size >= each) ?? ['plain', 1];
  const step = whole.step - Math.round(Math.log10(divisor));
  return { scale, divisor, rounded: { value: whole.value, decimals: Math.max(0, -step), step } };
}
