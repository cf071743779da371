import type { Language } from '../reports/locales/language.ts';
import words from './words.json' with { type: 'json' };

/** Every word of the lists and entries that the commands print. */
export type Word = keyof typeof words;

/**
 * A word of the commands in the reader's language.
 *
 * @param   key       which
 * @param   language  'en' or 'es'
 * @param   values    what stands for {names} in it
 */
export function word(key: Word, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
