/** The minus sign that readers see (not the hyphen). */
export const MINUS = '−';

/**
 * Writes a number with a fixed count of decimals and commas between thousands, as English and Mexican Spanish both do.
 *
 * The same digits on every machine: nothing is asked of the machine's language data. Halves are rounded away from
 * zero as they are written in decimals (0.125 to two decimals is 0.13), not by their binary approximation.
 *
 * @param   value     a finite number below 1e15
 * @param   decimals  0 … 12
 * @returns the text; zero never has a sign
 */
export function digits(value: number, decimals: number): string {
  const size = Math.abs(value);
  const [mantissa, exponent = '0'] = String(size).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const padded = String(shifted).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals > 0 ? `.${padded.slice(-decimals)}` : '';
  return `${value < 0 && shifted !== 0 ? MINUS : ''}${whole}${fraction}`;
}
