import { unitWords } from '../format/unit-words.ts';
import en from '../locales/en.json' with { type: 'json' };
import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { translate } from '../locales/translate.ts';
import type { ScenarioReport } from '../scenario-report.ts';

/** The keys of the dictionary's block for scenarios, without its name. */
export type ScenarioKey = MessageKey extends infer Key
  ? Key extends `scenario.${infer Rest}`
    ? Rest
    : never
  : never;

/** The words of a scenario's report. */
export interface ScenarioWords {
  readonly language: Language;
  /** A message of the block, with the names of the sides, their countries, the unit and the year filled in. */
  readonly say: (key: ScenarioKey, values?: Readonly<Record<string, string>>) => string;
  /** A message whose key is put together from parts of the content. */
  readonly sayOf: (group: string, key: string) => string;
  /** The reader's name of a region, of a sector, of a side. */
  readonly region: (id: string) => string;
  readonly sector: (code: string) => string;
  readonly side: (side: 'a' | 'b' | 'country-a' | 'country-b') => string;
}

/**
 * The words of one scenario's report in one language.
 *
 * Regions that the dictionaries do not name go by their id.
 */
export function scenarioWords(report: ScenarioReport, language: Language): ScenarioWords {
  const say = translate(language);
  const [a, b] = [report.sides.a[language], report.sides.b[language]];
  const listed = (list: 'regions' | 'sectors', code: string): string =>
    code in en[list] ? say(`${list}.${code}` as MessageKey) : code;
  const own = {
    a,
    b,
    countryA: listed('regions', report.countries.a),
    countryB: listed('regions', report.countries.b),
    unit: unitWords(report.unit, language),
    year: String(report.year),
    id: report.id,
    pair: report.pair.name[language],
    name: report.name[language],
  };
  const region = (id: string): string => {
    for (const side of ['a', 'b'] as const)
      if (report.regionsOfSides[side].length === 1 && report.regionsOfSides[side][0] === id) return own[side];
    return listed('regions', RESTS[id] ?? id);
  };
  return {
    language,
    say: (key, values) => say(`scenario.${key}` as MessageKey, { ...own, ...values }),
    sayOf: (group, key) => say(`scenario.${group}.${key}` as MessageKey, own),
    region,
    sector: (code) => listed('sectors', code),
    side: (side) => ({ a, b, 'country-a': own.countryA, 'country-b': own.countryB })[side],
  };
}

/** What is left of countries and states, by the codes of the dictionary. */
const RESTS: Readonly<Record<string, string>> = {
  'USA:rest': 'RUS',
  'USA:06-rest': 'RCA',
  'MEX:rest': 'RMX',
};
