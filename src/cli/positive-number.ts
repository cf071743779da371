import { MrioError } from '../core/errors.ts';

/**
 * Reads an option that is a number above 0.
 *
 * @param   name     of the option
 * @param   example  for the hint
 * @returns a parser for commander
 */
export function positiveNumber(name: string, example: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
    throw new MrioError('input', `${name} ${text}: not a number above 0.`, `For example ${name} ${example}.`);
  };
}
