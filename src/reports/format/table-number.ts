import { digits } from './digits.ts';
import { significant } from './significant.ts';

/**
 * A number for a table or a label in a picture: three significant figures, thousands separated.
 *
 * From a thousand on, the figures beyond the third are zeros: 9,590. The unit stands in the heading.
 *
 * @param   value    in the unit of the table
 * @param   figures  3 unless told otherwise
 */
export function tableNumber(value: number, figures = 3): string {
  const rounded = significant(value, figures);
  return digits(rounded.value, rounded.decimals);
}
