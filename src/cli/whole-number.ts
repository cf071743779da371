import { MrioError } from '../core/errors.ts';

/**
 * Reads the value of an option as a whole number.
 *
 * @param   name  the option, for the message
 * @param   least, most  the range it must be in
 * @param   example  a value for the hint
 * @returns a function from the text to the number
 * @throws  MrioError `input` when the text is no whole number of the range
 */
export function wholeNumber(
  name: string,
  least: number,
  most: number,
  example: number,
): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new MrioError(
      'input',
      `${name} ${text}: not a whole number from ${least} to ${most}.`,
      `For example ${name} ${example}.`,
      { option: name, text },
    );
  };
}
