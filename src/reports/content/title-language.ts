import type { Origin } from '../../core/provenance.ts';
import type { Language } from '../locales/language.ts';

/** Producers that publish in Spanish. */
const SPANISH = /^(INEGI|Banco de México)$/;

/** The language in which a publication has its title; titles are cited as they are, not translated. */
export function titleLanguage({ producer }: Pick<Origin, 'producer'>): Language {
  return SPANISH.test(producer) ? 'es' : 'en';
}
