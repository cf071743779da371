import spanish from './declared.es.json' with { type: 'json' };
import type { Language } from './language.ts';

/** A text with the language it is written in. */
export interface Declared {
  readonly text: string;
  readonly language: Language;
}

const SPANISH: ReadonlyMap<string, string> = new Map(Object.entries(spanish));

/**
 * A text that is declared once, in English, outside the dictionaries: in a pair's configuration, a check, a measure or
 * a source.
 *
 * The Spanish of the embedded pairs is complete (a test holds it); of other pairs a text without Spanish stays English,
 * and says so.
 *
 * @param   text      as declared
 * @param   language  'en' or 'es'
 */
export function declaredText(text: string, language: Language): Declared {
  const found = language === 'es' ? SPANISH.get(text) : undefined;
  return found === undefined ? { text, language: 'en' } : { text: found, language };
}
