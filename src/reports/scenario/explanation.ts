import { MrioError } from '../../core/errors.ts';
import { jobCount } from '../format/jobs.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import type { ScenarioNumber, ScenarioReport } from '../scenario-report.ts';
import type { ScenarioWords } from './scenario-words.ts';

/**
 * The two sentences on what comes out of a scenario, with the numbers of this run in them.
 *
 * A figure stands as its id in braces, {real-income-b}, and comes out with its direction, "2.4 percent lower", so that no sentence
 * keeps the sign or the size of another run; {a}, {b}, {countryA}, {countryB} and {year} are the names of the run.
 *
 * @returns the text; empty when nobody wrote one
 * @throws  MrioError `input` when it names a figure that the run does not have
 */
export function scenarioExplanation(report: ScenarioReport, words: ScenarioWords): string {
  const names: Readonly<Record<string, string>> = {
    a: words.side('a'),
    b: words.side('b'),
    countryA: words.side('country-a'),
    countryB: words.side('country-b'),
    year: String(report.year),
  };
  return (report.explanation?.[words.language] ?? '').replace(/\{([\w-]+)\}/g, (_, id: string) => {
    const number = report.figures.get(id);
    if (number) return inWords(number, report, words);
    if (id in names) return names[id];
    throw new MrioError(
      'input',
      `The explanation of ${report.id} names the figure {${id}}, which the run does not have.`,
      `It has ${[...Object.keys(names), ...report.figures.keys()].join(', ')}.`,
      { id },
    );
  });
}

/** A figure with its direction, ready to stand in a sentence. */
function inWords(
  { id, value, unit }: ScenarioNumber,
  report: ScenarioReport,
  { say, language }: ScenarioWords,
): string {
  if (unit.kind === 'jobs') return Math.abs(value) < 0.5 ? say('none') : jobCount(Math.abs(value), language);
  if (unit.kind === 'ratio') {
    const amount = percent(Math.abs(value), language);
    if (value === 0) return say('change.same');
    const [up, down] = id.startsWith('price') ? (['more', 'less'] as const) : (['higher', 'lower'] as const);
    return say(`change.${value > 0 ? up : down}`, { amount });
  }
  const amount = money(Math.abs(value), report.unit, language);
  if (id.startsWith('income-change')) return say(value < 0 ? 'change.lose' : 'change.gain', { amount });
  if (id.startsWith('revenue')) return say(value < 0 ? 'change.less' : 'change.more', { amount });
  return amount;
}
