import type { Role } from '../chart/palette.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { wordsOf } from './words.ts';

/**
 * The name of a part of the pictures: a side, the rest of its country, other countries.
 *
 * @param   role  whose
 */
export function roleName(report: PairReport, role: Role, language: Language): string {
  const { a, b } = report.sides;
  if (role === 'a') return a.name[language];
  if (role === 'b') return b.name[language];
  const say = wordsOf(report, language);
  if (role === 'others') return say('charts.origin.others');
  return say(role === 'restA' ? 'report.restOfA' : 'report.restOfB');
}
