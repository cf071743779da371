import { percent } from '../format/percent.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { settingName } from './setting-name.ts';

/** What a run assumed, what was drawn, what is missing: one paragraph each. */
export function assumedLines(report: ScenarioReport, words: ScenarioWords): string[] {
  const { assumed, draws, assumptions, notes } = report;
  const { say, language } = words;
  const { setting } = settingName(words);
  const modelled = report.figures.has('real-income-a');
  return [
    ...(modelled
      ? [
          say('model'),
          say('assumed.line', {
            elasticities: setting('elasticities', assumed.elasticities),
            sourcing: setting('sourcing', assumed.sourcing),
            labour: setting('labour', assumed.labour),
            deficits: setting('deficits', assumed.deficits),
            purse: setting('purse', assumed.purse),
            passThrough: percent(assumed.passThrough, language),
          }),
          ...(assumed.purse === 'region' && report.moved.duties ? [say('assumed.purse')] : []),
          ...(report.moved.duties && !report.compare.after.startsWith(String(report.year))
            ? [say('assumed.years', { duties: report.compare.after.slice(0, 4) })]
            : []),
        ]
      : []),
    ...(draws
      ? [
          [
            say('drawn', { count: String(draws.count), seed: String(draws.seed) }),
            say(draws.tables ? 'drawnTables' : 'centralTables'),
            ...(isOutside(report) ? [say('outside')] : []),
          ].join(' '),
        ]
      : [say('noRange')]),
    ...new Set([...assumptions, ...notes].map((each) => each[language])),
  ];
}

/** What a scenario rests on: laws and papers, one line each. */
export function sourceLines(report: ScenarioReport): string[] {
  return report.sources.map(({ title, publisher, date, url }) => `${publisher}, ${title} (${date}): ${url}`);
}

/** Whether a figure of the run lies outside the range that was drawn for it. */
function isOutside({ figures }: ScenarioReport): boolean {
  return [...figures.values()].some(({ value, low = value, high = value }) => value < low || value > high);
}
