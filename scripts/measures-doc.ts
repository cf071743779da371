/**
 * Writes docs/measures.md and docs/es/medidas.md from the registry of measures.
 *
 *   npx tsx scripts/measures-doc.ts
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Measure } from '../src/measures/measure.ts';
import { accountingMeasures } from '../src/measures/registry-accounting.ts';
import { borinManciniMeasures } from '../src/measures/registry-borin-mancini.ts';
import { crossingMeasures } from '../src/measures/registry-crossings.ts';
import { lengthMeasures } from '../src/measures/registry-length.ts';
import { linkageMeasures } from '../src/measures/registry-linkages.ts';
import { satelliteMeasures } from '../src/measures/registry-satellites.ts';
import { tradeMeasures } from '../src/measures/registry-trade.ts';
import { valueMeasures } from '../src/measures/registry-value.ts';
import { declaredText } from '../src/reports/locales/declared-text.ts';
import type { Language } from '../src/reports/locales/language.ts';
import { columnsOf } from './measures-doc-columns.ts';
import { DOC_WORDS } from './measures-doc-words.ts';

/** Where each language goes. */
export const DOCUMENTS: Readonly<Record<Language, string>> = {
  en: 'docs/measures.md',
  es: 'docs/es/medidas.md',
};

const SECTIONS: Readonly<Record<string, readonly Measure[]>> = {
  trade: tradeMeasures,
  value: valueMeasures,
  crossings: crossingMeasures,
  accounting: accountingMeasures,
  borinMancini: borinManciniMeasures,
  length: lengthMeasures,
  linkages: linkageMeasures,
  satellites: satelliteMeasures,
};

const PROGRAMS = {
  exvatools: 'exvatools (R)',
  decompr: 'decompr (R)',
  icio: 'icio (Stata)',
  pymrio: 'pymrio (Python)',
  tiva: 'OECD TiVA',
} as const;

/** The whole document in one language. */
export function measuresDoc(language: Language): string {
  const words = DOC_WORDS[language];
  const contents = Object.entries(SECTIONS).flatMap(([section, measures]) => [
    `### ${words.sections[section]}`,
    '',
    `| ${words.measure} | ${words.title} | ${words.unit} | ${words.needs} |`,
    '|---|---|---|---|',
    ...measures.map(
      (each) =>
        `| [${each.id}](#${each.id}) | ${cell(each.title[language])} | ${words.units[unitOf(each)]} | ${needs(each, language)} |`,
    ),
    '',
  ]);
  const entries = Object.entries(SECTIONS).flatMap(([section, measures]) => [
    `## ${words.entries(words.sections[section])}`,
    '',
    ...measures.flatMap((each) => [...entry(each, language), '']),
  ]);
  return `${[...words.intro, '', `## ${words.contents}`, '', ...contents, ...entries].join('\n').trimEnd()}\n`;
}

function entry(measure: Measure, language: Language): string[] {
  const words = DOC_WORDS[language];
  const { id, title, when, symbol, identity, source, definition, terms, breakdowns, perimeters, elsewhere } =
    measure;
  const say = (text: string) => declaredText(text, language).text;
  const rows: (readonly [string, string])[] = [
    [words.formula, code(say(symbol))],
    [words.identity, code(say(identity))],
    [words.unit, words.units[unitOf(measure)]],
    [words.columns, columnsOf(measure, words.each).join(', ')],
    [words.breakdowns, breakdowns?.map((each) => `\`${each}\``).join(', ') ?? ''],
    [words.perimeters, perimeters?.map((each) => `\`${each}\``).join(', ') ?? ''],
    [words.needs, needs(measure, language)],
    [words.border, measure.complete ? words.complete : ''],
    [words.definition, definition ?? ''],
    [words.source, say(source)],
    ...Object.entries(PROGRAMS).map(
      ([program, name]) => [name, elsewhere?.[program as keyof typeof PROGRAMS] ?? ''] as const,
    ),
  ];
  return [
    `### ${id}`,
    '',
    `**${title[language]}.** ${when[language]}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${cell(text)} |`),
    ...(terms
      ? [
          '',
          `| ${words.term} | ${words.meaning} |`,
          '|---|---|',
          ...terms.map((term) => termRow(term.id, term[language])),
        ]
      : []),
    '',
    '```sh',
    commandOf(measure),
    '```',
  ];
}

function termRow(id: string, meaning: string): string {
  return `| \`${id}\` | ${cell(meaning)} |`;
}

/** Measures of a border between two sides, and of two sides as one. */
const TWO_SIDED: readonly string[] = ['returned-value', 'contrast', 'mega-region', 'mega-region-abroad'];

/** A command line that runs the measure. */
export function commandOf({ id, needs: needed, breakdowns, perimeters, complete }: Measure): string {
  const ofPair =
    needed.some((need) => need === 'pair' || need === 'headings') || (!complete && needed.includes('jobs'));
  const isTwoSided = TWO_SIDED.includes(id);
  const words = [
    'npx twinplant measure',
    id,
    ofPair || isTwoSided ? '--pair cali-baja' : '--table icio2020.parquet',
    ...(needed.includes('way') ? ['--way "USA>MEX"'] : []),
    ...(needed.includes('satellite') ? ['--satellite jobs.csv'] : []),
    ...(perimeters ? [`--perimeter ${perimeters[1]}`] : []),
    ...(breakdowns && breakdowns.length > 1 && !perimeters ? [`--by ${breakdowns.at(-1)}`] : []),
  ];
  return words.join(' ');
}

/** What a number is counted in; a satellite's is its own. */
function unitOf({ unit, needs: needed }: Measure): string {
  return needed.includes('satellite') ? 'account' : unit;
}

function needs({ needs: needed }: Measure, language: Language): string {
  const words = DOC_WORDS[language].needed;
  return needed
    .filter((need) => need !== 'headingsB')
    .map((need) => words[need])
    .join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A text that may stand in a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const language of ['en', 'es'] as const) writeFileSync(DOCUMENTS[language], measuresDoc(language));
}
