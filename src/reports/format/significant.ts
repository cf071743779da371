/** A number rounded to significant figures, with the decimals it should be written with. */
export interface Rounded {
  readonly value: number;
  /** Decimals that show exactly the significant figures; 0 when the last one is left of the point. */
  readonly decimals: number;
  /** Power of ten of the last significant figure: −1 for tenths, 2 for hundreds. */
  readonly step: number;
}

/**
 * Rounds to significant figures.
 *
 * 999.6 to two figures is 1000 with its last figure in the hundreds: the step belongs to the rounded number.
 *
 * @param   value    a finite number
 * @param   figures  1 or more
 */
export function significant(value: number, figures: number): Rounded {
  if (value === 0) return { value: 0, decimals: 0, step: 0 };
  const step = exponentOf(Number(value.toPrecision(figures))) - figures + 1;
  const rounded = roundToStep(value, step);
  return { value: rounded, decimals: Math.max(0, -step), step };
}

/** Rounds to a power of ten, halves away from zero as written in decimals. */
export function roundToStep(value: number, step: number): number {
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) - step}`));
  return Math.sign(value) * Number(`${shifted}e${step}`);
}

function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}
