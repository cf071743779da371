import type { ScenarioReport } from '../../scenario-report.ts';
import { scenarioNumber } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { people } from '../signed.ts';
import { cellOf } from './products-block.ts';

const WAYS = ['jobs-hit', 'jobs-chain', 'jobs-gained', 'jobs-left'] as const;

/** Jobs in the trade that is hit, and the model's change by industry added up. */
export function jobsBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  if (!report.figures.has('jobs-hit-a')) return undefined;
  const shown = WAYS.filter((way) => report.figures.has(`${way}-a`));
  return {
    id: 'jobs',
    title: words.say('jobs.title'),
    basis: words.say(shown.includes('jobs-left') ? 'jobs.basisModel' : 'jobs.basis'),
    columns: [{ head: words.say('jobs.way') }, { head: words.side('b') }, { head: words.side('a') }],
    rows: shown.map((way) => [
      words.say(`jobs.${way}`),
      ...(['b', 'a'] as const).map((side) => {
        const { value } = scenarioNumber(report, `${way}-${side}`);
        return people(value, way === 'jobs-gained' || way === 'jobs-left');
      }),
    ]),
  };
}

/** Jobs and the trade of today under the famous definitions, for the two sides and for their countries. */
export function lensesBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const { lensesOfMetros: metros, lensesOfCountries: countries } = report;
  if (!metros) return undefined;
  const estimated = report.jobsEstimated.map(words.region).join(', ');
  const cells = (row: number, from: typeof countries): string[] =>
    from ? (['b', 'a'] as const).map((side) => people(cellOf(from, row, side), true)) : [];
  return {
    id: 'lenses',
    title: words.say('lenses.title'),
    basis: words.say('lenses.basis'),
    columns: [
      { head: words.say('lenses.lens') },
      ...(['b', 'a', ...(countries ? (['country-b', 'country-a'] as const) : [])] as const).map((side) => ({
        head: words.side(side),
      })),
    ],
    rows: metros.rows.labels.map((lens, row) => [
      words.sayOf('lenses', lens),
      ...cells(row, metros),
      ...cells(row, countries),
    ]),
    notes: [
      words.say('lenses.assumed'),
      ...(countries && estimated !== '' ? [words.say('lenses.estimated', { regions: estimated })] : []),
    ],
  };
}
