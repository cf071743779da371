import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { translate } from '../locales/translate.ts';
import type { PairReport } from '../pair-report.ts';

/** The words of a report: messages with the names of the sides, the pair and the year already filled in. */
export type Words = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

/**
 * The words of one report in one language.
 *
 * The placeholders {a}, {b}, {who}, {year} and {draws} are those of the report.
 */
export function wordsOf(report: PairReport, language: Language): Words {
  const say = translate(language);
  const own = {
    a: report.sides.a.name[language],
    b: report.sides.b.name[language],
    who: who(report, language),
    year: String(report.year),
    draws: String(report.draws),
  };
  return (key, values) => say(key, { ...own, ...values });
}

/** Both sides in one breath: "San Diego, Imperial and Baja California", what follows the colon in the pair's name. */
function who(report: PairReport, language: Language): string {
  const name = report.name[language];
  return name.slice(name.indexOf(':') + 1).trim();
}
