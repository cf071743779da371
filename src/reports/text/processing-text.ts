import { figureWords } from '../content/figure-words.ts';
import { splitFigure } from '../content/split-figure.ts';
import { wordsOf } from '../content/words.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { columnsText } from './columns-text.ts';

/** The readings of the screen. */
const ROWS = [
  'content-a-country-in-b-country-manufactures',
  'd4-national-at-least-2',
  'd5-national-a',
  'd4-pair-at-least-2',
  'd5-total',
] as const;

/**
 * The split of export plants as a few lines: what, with the split, without it, from nothing tied to everything tied.
 *
 * @param   heading  makes a heading of a text
 * @param   wrap     breaks a text into lines
 * @returns no lines when the report says nothing of it
 */
export function processingText(
  report: PairReport,
  language: Language,
  width: number,
  heading: (text: string) => string[],
  wrap: (text: string) => string[],
): string[] {
  const part = report.processing;
  if (part === undefined) return [];
  const say = wordsOf(report, language);
  if (part.kind === 'none') return ['', ...wrap(say(`processing.none.${part.why}`))];
  const estimated = part.kind === 'estimated';
  const rows = ROWS.flatMap((id) => {
    const found = part.readings.get(id);
    if (found === undefined) return [];
    const { value, range, without } = figureWords(splitFigure(found), language);
    return [[say(`processing.rows.${id}`), value, without, ...(estimated ? [range ?? ''] : [])]];
  });
  const head = [
    '',
    say(estimated ? 'processing.text.split' : 'processing.text.table'),
    say(estimated ? 'processing.text.unsplit' : 'processing.text.joined'),
    ...(estimated ? [say('processing.text.tied')] : []),
  ];
  return [
    ...heading(say('processing.title')),
    ...columnsText([head, ...rows], width),
    ...wrap(say(estimated ? 'processing.text.note' : 'processing.text.noteTable')),
  ];
}
