import type { Language } from './language.ts';
import type { MessageKey } from './message-key.ts';
import { translate } from './translate.ts';

/** The parts of the dictionary that name things by code. */
export type NamedBy =
  | 'sectors'
  | 'regions'
  | 'places'
  | 'industries4.short'
  | 'industries4.title'
  | 'readings';

/**
 * The reader's name of a coded thing: a sector, a region, a four-digit industry, a reading.
 *
 * @param   by        which list the code belongs to
 * @param   code      ELEC, SDI, 3344, D3 …
 * @param   language  'en' or 'es'
 * @throws  MrioError `label` when the list has no such code
 */
export function named(by: NamedBy, code: string, language: Language): string {
  return translate(language)(`${by}.${code}` as MessageKey);
}
