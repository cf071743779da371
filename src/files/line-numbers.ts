import { cellEnd, cellText } from './line-cells.ts';
import { numberFrom } from './number-text.ts';

/** What of a line of numbers is no number. */
export interface LineFault {
  /** Position among the numbers, from 0. */
  readonly column: number;
  /** What stands there; empty for a blank cell. */
  readonly text: string;
}

/** What is known of the numbers read so far; one for a whole file. */
export interface Printed {
  /** Decimal places of the finest number, negative when even units are not printed; −∞ before the first number. */
  decimals: number;
}

/** Powers of ten that a double holds exactly. */
const EXACT = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Digits that always fit into 53 bits. */
const DIGITS = 15;
const [MINUS, PLUS, POINT, ZERO] = [45, 43, 46, 48];

/**
 * Reads the numbers of a line straight from its bytes, each to the last bit as `Number` would.
 *
 * A number of up to 15 digits is one exact integer times or by one exact power of ten, so a single rounding gives the
 * nearest double; longer ones go through `Number`.
 *
 * @param   at         where the first number begins
 * @param   into       receives them; what is no finite number becomes NaN
 * @param   printed    learns the finest decimal place
 * @returns how many cells there are (those beyond `into` are counted, not read), and the first that is no number
 */
export function lineNumbers(
  bytes: Buffer,
  at: number,
  end: number,
  separator: number,
  into: Float64Array,
  printed: Printed,
): { count: number; fault: LineFault | undefined } {
  let count = 0;
  let fault: LineFault | undefined;
  let decimals = printed.decimals;
  let place = at;
  for (;;) {
    let to = place;
    const negative = bytes[to] === MINUS;
    if (negative || bytes[to] === PLUS) to += 1;
    let whole = 0;
    let digits = 0;
    let fraction = 0;
    let byte = bytes[to];
    const first = to;
    while (to < end && byte >= ZERO && byte <= 57) {
      if (whole !== 0 || byte !== ZERO) digits += 1;
      whole = whole * 10 + (byte - ZERO);
      byte = bytes[++to];
    }
    let written = to - first;
    if (to < end && byte === POINT) {
      byte = bytes[++to];
      const from = to;
      while (to < end && byte >= ZERO && byte <= 57) {
        if (whole !== 0 || byte !== ZERO) digits += 1;
        whole = whole * 10 + (byte - ZERO);
        byte = bytes[++to];
      }
      fraction = to - from;
      written += fraction;
    }
    let value: number;
    if ((to >= end || byte === separator) && written > 0) {
      const exact = digits <= DIGITS && fraction < EXACT.length;
      value = exact ? whole / EXACT[fraction] : Math.abs(Number(bytes.toString('latin1', place, to)));
      if (negative) value = -value;
      if (fraction > decimals) decimals = fraction;
    } else {
      to = cellEnd(bytes, place, end, separator);
      const text = cellText(bytes, place, to);
      value = numberFrom(text) ?? Number.NaN;
      if (Number.isNaN(value)) fault ??= { column: count, text };
      else decimals = Math.max(decimals, placesOf(text));
    }
    if (count < into.length) into[count] = value;
    count += 1;
    if (to >= end) break;
    place = to + 1;
  }
  printed.decimals = decimals;
  return { count, fault };
}

/** Decimal places that a number was printed with: 2 for 1.25 and for 125e-2. */
function placesOf(text: string): number {
  const [, fraction = '', power = '0'] = /^[^.e]*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return fraction.length - Number(power);
}
