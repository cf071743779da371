import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { ClaimRow } from './claim-row.ts';
import { knownFrom } from './known-from.ts';
import { readingStanding } from './reading-standing.ts';
import { readingValue } from './reading-value.ts';
import { verdictWords } from './verdict-words.ts';

const INDENT = 2;

/**
 * The ledger for a terminal: one block per figure, words wrapped beside a column of labels, no colours.
 *
 * @param   rows      as `claimRows` gives them
 * @param   language  'en' or 'es'
 * @param   width     characters in a line
 * @returns text that ends with a line break; a word longer than the room keeps a line of its own
 */
export function claimsText(rows: readonly ClaimRow[], language: Language, width = 80): string {
  const say = translate(language);
  const names = ['saidBy', 'about', 'made', 'verdict', 'readings', 'differ', 'knownFrom'] as const;
  const labels = new Map(names.map((name) => [name, say(`claims.fields.${name}`)]));
  const column = INDENT + Math.max(...[...labels.values()].map((label) => label.length)) + 2;
  const field = (name: (typeof names)[number], paragraphs: readonly string[]): string[] =>
    paragraphs
      .flatMap((paragraph) => lines(paragraph, width - column))
      .map((line, i) => `${' '.repeat(INDENT)}${i === 0 ? labels.get(name) : ''}`.padEnd(column) + line);
  const blocks = rows.map((row, i) =>
    [
      ...lines(`${i + 1}. ${row.figure[language]}`, width),
      ...lines(row.words[language], width - INDENT).map((line) => ' '.repeat(INDENT) + line),
      ...field('verdict', [verdictWords(row, language)]),
      ...field('saidBy', [row.saidBy[language]]),
      ...field('about', [row.about[language]]),
      ...field('made', [row.made[language]]),
      ...field('readings', readings(row, language)),
      ...field('differ', [row.differ[language]]),
      ...field('knownFrom', [knownFrom(row, language)]),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** A paragraph per reading and year: value and standing; what it counts stands once, before its years. */
function readings(row: ClaimRow, language: Language): string[] {
  if (row.readings.length === 0) return [translate(language)('claims.noReadings')];
  return row.readings.flatMap((reading, i) => {
    const value = reading.figure ? `${readingValue(reading.figure, language)}; ` : '';
    const line = `${reading.year}: ${value}${readingStanding(reading, row.claimed.year, language)}`;
    const named = `${reading.basis[language]} [${reading.id}]: ${reading.why[language]}`;
    return row.readings[i - 1]?.id === reading.id ? [line] : [named, line];
  });
}

/** Breaks a text at blanks. */
function lines(text: string, width: number): string[] {
  const out: string[] = [];
  for (const word of text.split(' ')) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}
