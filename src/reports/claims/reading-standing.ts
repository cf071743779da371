import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { ClaimReading } from './claim-row.ts';

/**
 * How a reading stands to the figure beside it: "holds the figure; another definition; another year than the figure".
 *
 * @param   reading    with its figure, or without when the accounts do not have it
 * @param   claimYear  year of the figure; null when it has none
 * @param   language   'en' or 'es'
 */
export function readingStanding(reading: ClaimReading, claimYear: number | null, language: Language): string {
  const say = translate(language);
  const year =
    claimYear === null ? [say('claims.noYear')] : reading.sameYear ? [] : [say('claims.otherYear')];
  return [
    say(reading.figure ? `claims.holds.${reading.holds}` : 'claims.holds.missing'),
    say(reading.sameDefinition ? 'claims.same' : 'claims.other'),
    ...year,
  ].join('; ');
}
