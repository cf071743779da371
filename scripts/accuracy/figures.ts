import type { Summary } from './printed.ts';

/** How the page writes numbers. */

/** Median / worst state. */
export function summaryText({ median, worst }: Summary, decimals: number): string {
  return worst === undefined
    ? plain(median, decimals)
    : `${plain(median, decimals)} / ${plain(worst, Math.min(decimals, 1))}`;
}

/** A number with a proper minus, and none before 0. */
export function plain(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** A number with its sign, two decimals. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** A share as a whole percentage. */
export function share(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}
