import type { PairConfig } from '../pipeline/config.ts';
import { gradeName } from '../reports/format/grade-name.ts';
import { declaredText } from '../reports/locales/declared-text.ts';
import type { Language } from '../reports/locales/language.ts';
import { fieldList } from './field-list.ts';
import { style } from './style.ts';
import { WIDTH } from './text-table.ts';
import { word } from './word.ts';
import { wrap } from './wrap.ts';

const BLOCKS = ['parameters', 'base', 'balance', 'ensemble'] as const;

/**
 * Everything that is declared about a pair: regions, evidence, judgement calls with value, source, grade and range.
 *
 * Meanings, notes and sources are declared in English; what has no translation stays so.
 *
 * @returns lines of at most 80 characters
 */
export function pairEntry(config: PairConfig, language: Language): string {
  const say = (key: Parameters<typeof word>[0]) => word(key, language);
  const about = fieldList([
    [say('id'), config.id],
    [say('name'), config.name[language]],
    [say('years'), config.years.join(', ')],
    [say('ports'), config.ports.names.join(', ')],
    [say('placebos'), config.placebos.map((each) => each.name).join(', ')],
  ]);
  const evidence = config.evidence.map((each) =>
    titled(
      declaredText(each.what, language).text,
      fieldList(
        [
          [say('grade'), gradeName(each.grade, language)],
          [say('source'), declaredText(each.source, language).text],
          ['', declaredText(each.note, language).text],
        ],
        2,
      ),
    ),
  );
  const blocks = BLOCKS.flatMap((block) => [
    heading(word('assumptionsOf', language, { block: say(`blocks.${block}`) })),
    ...Object.entries(config[block]).map(([name, each]) => judgement(name, each, language)),
  ]);
  return [
    about,
    heading(say('regions')),
    regions(config, language),
    heading(say('evidence')),
    ...evidence,
    ...blocks,
  ].join('\n\n');
}

function regions(config: PairConfig, language: Language): string {
  const { metro } = config.regions;
  const parts = [
    `${word('counties', language)} ${metro.counties.join(', ')}`,
    `${word('areas', language)} ${metro.areas.join(', ')}`,
  ];
  return fieldList(
    Object.entries(config.regions).map(([role, { name, id }]) => [
      word(role as keyof PairConfig['regions'], language),
      [`${name[language]} (${id})`, ...(id === metro.id ? parts : [])].join('\n'),
    ]),
  );
}

type Judgement = PairConfig['parameters' | 'base' | 'balance' | 'ensemble'] extends infer Block
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
