import { digits } from '../format/digits.ts';
import { significant } from '../format/significant.ts';

/**
 * A parameter as a reader writes it: at most two significant figures, no needless decimals: 9, 7.5, 38, 0.25.
 *
 * @param   value    a finite number
 * @param   figures  2 unless told otherwise
 */
export function plainNumber(value: number, figures = 2): string {
  const rounded = significant(value, figures);
  const shortest = String(rounded.value).split('.')[1]?.length ?? 0;
  return digits(rounded.value, Math.min(rounded.decimals, shortest));
}
