import { digits, MINUS } from '../format/digits.ts';

/** A very small number as readers of checks write it: 3.8 × 10⁻¹⁶; whole numbers as they are. */
export function checkNumber(value: number): string {
  if (Number.isInteger(value)) return digits(value, 0);
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const raised = [...exponent.replace('+', '')].map((each) => RAISED[each]).join('');
  return `${mantissa.replace('-', MINUS)} × 10${raised}`;
}

const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
