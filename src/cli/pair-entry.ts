import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import type { PairConfig } from '../pipeline/config.ts';
import type { PairRegions } from '../pipeline/pair-regions.ts';
import { gradeName } from '../reports/format/grade-name.ts';
import { declaredText } from '../reports/locales/declared-text.ts';
import type { Language } from '../reports/locales/language.ts';
import { evidenceLines } from './evidence-lines.ts';
import { fieldList } from './field-list.ts';
import { style } from './style.ts';
import { WIDTH } from './text-table.ts';
import { word } from './word.ts';
import { wrap } from './wrap.ts';

const BLOCKS = ['parameters', 'base', 'balance', 'ensemble', 'bands'] as const;

/**
 * Everything that is declared about a pair: regions, evidence, judgement calls with value, source, grade and range.
 *
 * Meanings and sources are declared in English; what has no translation stays so.
 *
 * @param   regions   what the declaration asks for
 * @param   evidence  what is known of them in the latest year
 * @param   together  how the pair reads in the table of all regions; undefined when it is not in it
 * @returns lines of at most 80 characters
 */
export function pairEntry(
  config: PairConfig,
  regions: PairRegions,
  evidence: NestEvidence,
  language: Language,
  together?: string,
): string {
  const say = (key: Parameters<typeof word>[0]) => word(key, language);
  const about = fieldList([
    [say('id'), config.id],
    [say('name'), config.name[language]],
    [say('years'), config.years.join(', ')],
    ...(config.ports ? [[say('ports'), config.ports.names.join(', ')] as [string, string]] : []),
    ...(config.placebos.length > 0
      ? [[say('placebos'), config.placebos.map((each) => each.name).join(', ')] as [string, string]]
      : []),
    ...(together === undefined ? [] : [[say('allRegions.title'), together] as [string, string]]),
  ]);
  const blocks = BLOCKS.flatMap((block) => [
    heading(word('assumptionsOf', language, { block: say(`blocks.${block}`) })),
    ...Object.entries(config[block]).map(([name, each]) => judgement(name, each, language)),
  ]);
  return [
    about,
    heading(say('regions')),
    regionList(regions, language),
    heading(say('evidence')),
    ...evidenceLines(evidence, language),
    ...blocks,
  ].join('\n\n');
}

function regionList({ areas, mexicanStates, provinces, rests }: PairRegions, language: Language): string {
  const all = [
    ...areas.flatMap(({ metros, rest }) => [...metros, rest]),
    ...mexicanStates,
    ...provinces,
    ...rests.values(),
  ];
  return fieldList(all.map(({ short, name, id }) => [short, `${name[language]} (${id})`]));
}

type Judgement = PairConfig[(typeof BLOCKS)[number]] extends infer Block
  ? Block extends Record<string, infer Each>
    ? Each
    : never
  : never;

function judgement(name: string, each: Judgement, language: Language): string {
  const range = each.range?.map(String) ?? [];
  return titled(
    `${name} = ${written(each.value)}`,
    fieldList(
      [
        ['', declaredText(each.meaning, language).text],
        [word('source', language), declaredText(each.source, language).text],
        [word('grade', language), gradeName(each.grade, language)],
        [word('range', language), range.join(typeof each.range?.[0] === 'number' ? ' – ' : ', ')],
      ],
      2,
    ),
  );
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key} ${each}`)
    .join(', ');
}

function heading(text: string): string {
  return style('bold', text.toUpperCase(), process.stdout);
}

function titled(title: string, body: string): string {
  const lines = wrap(title, WIDTH).map((line) => style('bold', line, process.stdout));
  return [...lines, body].join('\n');
}
