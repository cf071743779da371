import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { spanishJoins } from '../locales/spanish-joins.ts';
import { hasMessage, translate } from '../locales/translate.ts';
import type { PairReport } from '../pair-report.ts';
import { bordersOf } from './borders.ts';
import { countriesOf, pairKind } from './pair-kind.ts';

/** The words of a report: messages with the names of the sides, the pair and the year already filled in. */
export type Words = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

/** What a report uses in place of a country that it does not tell of; no message that is shown asks for it. */
const NONE = { name: '', label: '', adjective: '' };

/**
 * The words of one report in one language.
 *
 * The placeholders {a}, {b}, {who}, {year} and {draws} are those of the report; {countryA}, {labelA} and {adjectiveA}
 * name the country of side a in a sentence, alone, and as an adjective; {contrastA} and {contrastLabelA} the first
 * economy of the border that stands beside. Some pairs and kinds of pairs say a thing in their own way: the message
 * under `overlays` is taken where there is one: of the pair, then of its kind, then of what pins its flows.
 */
export function wordsOf(report: PairReport, language: Language): Words {
  const say = translate(language);
  const countries = countriesOf(report);
  const { contrast } = bordersOf(report);
  const [a, b] = [country(countries.a, language), country(countries.b, language)];
  const [first, second] = contrast
    ? [country(contrast.a, language), country(contrast.b, language)]
    : [NONE, NONE];
  const own = {
    a: report.sides.a.name[language],
    b: report.sides.b.name[language],
    who: who(report, language),
    year: String(report.year),
    draws: String(report.draws),
    countryA: a.name,
    countryB: b.name,
    labelA: a.label,
    labelB: b.label,
    adjectiveA: a.adjective,
    adjectiveB: b.adjective,
    contrastA: first.name,
    contrastB: second.name,
    contrastLabelA: first.label,
    contrastLabelB: second.label,
  };
  const overlays = [
    `overlays.pairs.${report.id}.`,
    `overlays.kinds.${pairKind(report)}.`,
    ...(report.splitPinnedBy ? [`overlays.pinned.${report.splitPinnedBy}.`] : []),
  ];
  const join = language === 'es' ? spanishJoins : (text: string) => text;
  return (key, values) => {
    const found = overlays.map((overlay) => overlay + key).find(hasMessage) ?? key;
    return join(say(found, { ...own, ...values }));
  };
}

/** The forms of a country's name that the dictionaries have. */
function country(code: string, language: Language): { name: string; label: string; adjective: string } {
  const say = translate(language);
  const form = (which: string) => say(`countries.${code}.${which}` as MessageKey);
  return { name: form('name'), label: form('label'), adjective: form('adjective') };
}

/** Both sides in one breath: "San Diego, Imperial and Baja California", what follows the colon in the pair's name. */
function who(report: PairReport, language: Language): string {
  const name = report.name[language];
  return name.slice(name.indexOf(':') + 1).trim();
}
