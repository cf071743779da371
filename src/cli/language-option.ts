import { Option } from 'commander';
import { unknownLabel } from '../core/axis.ts';
import type { Language } from '../reports/locales/language.ts';
import { LANGUAGES } from '../reports/locales/language.ts';

/**
 * The option --lang of every command: English unless told.
 *
 * @throws  MrioError `label` when the language is neither, as the option is read
 */
export function languageOption(): Option {
  return new Option('--lang <language>', 'en (English) or es (español de México)')
    .default('en')
    .argParser((text): Language => {
      const found = LANGUAGES.find((language) => language === text);
      if (!found) throw unknownLabel('language', text, LANGUAGES);
      return found;
    });
}
