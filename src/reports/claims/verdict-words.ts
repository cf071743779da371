import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { Claim } from './claim.ts';

/** The verdict with what has to be said beside it: "matches within band: the figure equals …". */
export function verdictWords(claim: Claim, language: Language): string {
  const verdict = translate(language)(`claims.verdicts.${claim.verdict}`);
  return claim.verdictNote === undefined ? verdict : `${verdict}: ${claim.verdictNote[language]}`;
}
