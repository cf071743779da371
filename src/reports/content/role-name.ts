import { countryOf } from '../../core/partition.ts';
import type { Role } from '../chart/palette.ts';
import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { translate } from '../locales/translate.ts';
import type { PairReport } from '../pair-report.ts';

/**
 * The name of a part of the pictures: a side, the rest of its country, other countries.
 *
 * @param   role  whose
 */
export function roleName(report: PairReport, role: Role, language: Language): string {
  const { a, b } = report.sides;
  if (role === 'a') return a.name[language];
  if (role === 'b') return b.name[language];
  const say = translate(language);
  if (role === 'others') return say('charts.origin.others');
  const country = countryOf((role === 'restA' ? a : b).id);
  return say(`report.restOf.${country}` as MessageKey);
}
