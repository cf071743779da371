import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import type { PairReport, Run } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { plainNumber } from './plain-number.ts';
import { type Words, wordsOf } from './words.ts';

/** One assumption with the two settings between which the reading moves most. */
export interface OneWayRow {
  readonly label: string;
  readonly low: { readonly setting: string; readonly value: number };
  readonly high: { readonly setting: string; readonly value: number };
}

/**
 * The one-way runs gathered by assumption, for one reading.
 *
 * With several runs of one assumption the smallest and the largest setting are taken; with one, the central estimate
 * stands at the other end.
 *
 * @param   report    the content
 * @param   id        the reading
 * @param   language  'en' or 'es'
 */
export function oneWayRows(report: PairReport, id: string, language: Language): OneWayRow[] {
  const say = wordsOf(report, language);
  const centre = figure(report, id).value;
  const groups = new Map<string, Run[]>();
  for (const run of report.oneWay) {
    const [name] = Object.keys(run.changed);
    groups.set(name, [...(groups.get(name) ?? []), run]);
  }
  return [...groups].map(([name, runs]) => {
    const ends = runs.map((run) => {
      const value = run.values.get(id);
      if (value === undefined) throw new Error(`The run "${run.id}" has no reading "${id}".`);
      return { setting: setting(run.changed[name], say), order: Number(run.changed[name]), value };
    });
    ends.sort((one, other) => one.order - other.order || one.value - other.value);
    const used = report.parameters.find((each) => each.name === name)?.value;
    const central = { setting: setting(read(used), say), value: centre };
    return {
      label: say(`report.runs.${name}` as MessageKey),
      low: ends[0],
      high: ends.length > 1 ? ends[ends.length - 1] : central,
    };
  });
}

function setting(value: string | number | boolean, say: Words): string {
  if (typeof value === 'number') return plainNumber(value);
  return say(`report.settings.${String(value)}` as MessageKey);
}

/** A parameter is declared as text. */
function read(value: string | undefined): string | number {
  const number = Number(value);
  return value === undefined || Number.isNaN(number) ? String(value) : number;
}
