import { createInterface } from 'node:readline/promises';
import { MrioError } from '../core/errors.ts';
import type { Language } from '../reports/locales/language.ts';
import { word } from './word.ts';

/**
 * Asks for the two sides of a pair on the terminal.
 *
 * @param   a  the first side when the command named it
 * @throws  MrioError `input` when there is no terminal to ask on, or an answer is empty
 */
export async function askSides(a: string | undefined, language: Language): Promise<{ a: string; b: string }> {
  if (!process.stdin.isTTY) {
    throw new MrioError(
      'input',
      'pairs new has no second side, and there is no terminal to ask on.',
      'For example: twinplant pairs new counties:48141,35013 mexico:08.',
    );
  }
  const on = createInterface({ input: process.stdin, output: process.stderr });
  const ask = async (key: 'ask.a' | 'ask.b') => {
    const answer = (await on.question(`${word(key, language)} `)).trim();
    if (answer !== '') return answer;
    throw new MrioError('input', 'A side has no answer.', 'For example counties:48141,35013 or mexico:08.');
  };
  try {
    return { a: a ?? (await ask('ask.a')), b: await ask('ask.b') };
  } finally {
    on.close();
  }
}
