import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { Claim } from './claim.ts';

/** How we know of a claim: "read in a source, in part recomputed by us: the news text". */
export function knownFrom(claim: Claim, language: Language): string {
  const say = translate(language);
  return `${claim.knowledge.map((each) => say(`claims.knowledge.${each}`)).join(', ')}: ${claim.knownFrom[language]}`;
}
