import en from '../locales/en.json' with { type: 'json' };
import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';

/** The title of a four-digit heading; headings that the dictionaries do not name keep their code. */
export function headingTitle(code: string, language: Language): string {
  return Object.hasOwn(en.industries4.title, code) ? named('industries4.title', code, language) : code;
}
