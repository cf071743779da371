import { tableNumber } from './table-number.ts';

/**
 * A range for a table or a picture: "4,800–16,500"; a minus sign in either end is kept apart by spaces.
 *
 * @param   low      lower end, in the unit of the table
 * @param   high     upper end
 * @param   figures  3 unless told otherwise
 */
export function tableRange(low: number, high: number, figures = 3): string {
  const [from, to] = [tableNumber(low, figures), tableNumber(high, figures)];
  return low < 0 || high < 0 ? `${from} – ${to}` : `${from}–${to}`;
}
