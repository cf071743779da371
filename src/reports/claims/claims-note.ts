import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { type ClaimRow, matches } from './claim-row.ts';

/** The claim whose size is looked up among all readings. */
const LEADING = 'made-together';

/**
 * Why agreement in size proves little: many readings stand beside few figures.
 *
 * @param   rows      as `claimRows` gives them
 * @param   language  'en' or 'es'
 * @returns paragraphs: the counts, how many readings of any meaning hold the $6.2 billion, what cannot be computed, and
 *          what was not done; the second is left out when the year is not among the figures
 */
export function claimsNote(rows: readonly ClaimRow[], language: Language): readonly string[] {
  const say = translate(language);
  const compared = rows.flatMap((row) => row.readings).filter(({ holds }) => holds !== 'not-compared');
  const leading = rows.find((row) => row.id === LEADING);
  const known = leading?.readings.some(({ holds }) => holds !== 'not-compared') ? leading : undefined;
  return [
    say('claims.note.count', {
      claims: String(rows.length),
      compared: String(compared.length),
      inside: String(compared.filter(({ holds }) => holds === 'inside').length),
      matching: String(compared.filter(matches).length),
    }),
    ...(known
      ? [
          say('claims.note.background', {
            readings: String(known.background.readings),
            holding: String(known.background.holding),
          }),
        ]
      : []),
    say('claims.note.chance'),
    say('claims.note.choice'),
  ];
}
