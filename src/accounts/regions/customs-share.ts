import { MrioError } from '../../core/errors.ts';

/**
 * A part over its whole, both customs values.
 *
 * @param   part   USD
 * @param   whole  USD, above zero
 * @param   what   names both, for the error: "US exports to MEX:02 in US exports to Mexico in 2013"
 * @returns a share from 0 to 1
 * @throws  MrioError `input` when the figures contradict each other: a part below zero or above its whole
 */
export function customsShare(part: number, whole: number, what: string): number {
  if (part >= 0 && part <= whole && whole > 0) return part / whole;
  throw new MrioError(
    'input',
    `The share of ${what} is ${part} USD of ${whole} USD: figures of customs contradict each other.`,
    'Check the state and the years in the customs tables of the library; rebuild it when the publication was revised.',
    { part, whole },
  );
}
