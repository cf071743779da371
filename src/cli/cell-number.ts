import { tableNumber } from '../reports/format/table-number.ts';

/** Below and above, decimals would be unreadable. */
const SMALL = 1e-4;
const LARGE = 1e15;

/** A number of a table as a terminal shows it: three significant figures; very small and very large ones as powers. */
export function cellNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < SMALL || size >= LARGE)) return value.toExponential(2).replace('-', '−');
  return tableNumber(value);
}
