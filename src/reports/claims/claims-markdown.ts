import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { VERDICTS } from './claim.ts';
import type { ClaimRow } from './claim-row.ts';
import { claimsNote } from './claims-note.ts';
import { knownFrom } from './known-from.ts';
import { readingStanding } from './reading-standing.ts';
import { readingValue } from './reading-value.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * The ledger as a page in Markdown: verdicts and their meaning, an overview, a section per figure, the note on chance.
 *
 * Dollar signs are escaped, since some readers of Markdown take two of them for a formula.
 *
 * @param   rows      as `claimRows` gives them
 * @param   language  'en' or 'es'
 * @returns the page, ends with a line break
 */
export function claimsMarkdown(rows: readonly ClaimRow[], language: Language): string {
  const say = translate(language);
  const field = (name: 'figure' | 'words' | 'verdict' | 'meaning') => say(`claims.fields.${name}`);
  const page = [
    `# ${say('claims.title')}`,
    say('claims.intro'),
    table(
      [field('verdict'), field('meaning')],
      VERDICTS.map((verdict) => [say(`claims.verdicts.${verdict}`), say(`claims.meanings.${verdict}`)]),
    ),
    table(
      [field('figure'), field('words'), field('verdict')],
      rows.map((row) => [
        `[${row.figure[language]}](#${row.id})`,
        row.words[language],
        verdictWords(row, language),
      ]),
    ),
    ...rows.flatMap((row) => section(row, language)),
    `## ${say('claims.note.title')}`,
    ...claimsNote(rows, language),
  ];
  return `${page.join('\n\n').replaceAll('$', '\\$')}\n`;
}

function section(row: ClaimRow, language: Language): string[] {
  const say = translate(language);
  const line = (name: 'saidBy' | 'about' | 'made' | 'differ' | 'knownFrom' | 'verdict', text: string) =>
    `- **${say(`claims.fields.${name}`)}**: ${text}`;
  const columns = (['year', 'basis', 'value', 'holds'] as const).map((name) => say(`claims.fields.${name}`));
  const readings = row.readings.map((reading) => [
    String(reading.year),
    `${reading.basis[language]} (\`${reading.id}\`): ${reading.why[language]}`,
    reading.figure ? readingValue(reading.figure, language) : '–',
    readingStanding(reading, row.claimed.year, language),
  ]);
  return [
    `<a id="${row.id}"></a>`,
    `## ${row.figure[language]}`,
    row.words[language],
    [
      line('verdict', verdictWords(row, language)),
      line('saidBy', row.saidBy[language]),
      line('about', row.about[language]),
      line('made', row.made[language]),
      line('differ', row.differ[language]),
      line('knownFrom', knownFrom(row, language)),
    ].join('\n'),
    ...(readings.length > 0 ? [table(columns, readings)] : []),
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
