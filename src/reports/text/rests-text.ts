import { bandWords } from '../content/band-words.ts';
import { bordersOf } from '../content/borders.ts';
import { kappaRuns } from '../content/kappa-runs.ts';
import { plainNumber } from '../content/plain-number.ts';
import { switchWords } from '../content/switch-words.ts';
import { wordsOf } from '../content/words.ts';
import { digits } from '../format/digits.ts';
import { money } from '../format/money.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';

/** What the numbers rest on: κ, evidence that the draws do not switch, the draws, the checks. */
export function restsText(report: PairReport, language: Language): string[] {
  const say = wordsOf(report, language);
  const { unit } = figure(report, 'd1-total');
  const runs = kappaRuns(report, 'd1-total');
  const used = runs.findIndex((run) => run.central);
  const [low, high] = [runs[used - 1], runs[used + 1]];
  const implied = report.kappa.map(({ kappa }) => kappa).sort((one, other) => one - other);
  const pins =
    implied.length === 0
      ? []
      : implied.length === 1
        ? [say('report.text.kappaPin', { from: plainNumber(implied[0]) })]
        : [
            say('report.text.kappaPins', {
              from: plainNumber(implied[0]),
              to: plainNumber(implied[implied.length - 1]),
            }),
          ];
  const kappa =
    low && high
      ? [
          [
            say('report.text.kappa', {
              kappa: plainNumber(runs[used].kappa),
              low: plainNumber(low.kappa),
              lowAmount: money(low.value, unit, language),
              high: plainNumber(high.kappa),
              highAmount: money(high.value, unit, language),
            }),
            ...pins,
          ].join(' '),
        ]
      : [];
  const switches = switchWords(report, language);
  return [
    ...kappa,
    ...(switches === undefined ? [] : [switches]),
    [
      say('report.text.runs', { seed: String(report.seed) }),
      ...(widened(report) ? [say('report.text.bandBase')] : []),
      ...bandWords(report, say, 'short'),
    ].join(' '),
    say('report.text.checks', {
      passed: String(report.checks.filter(({ passed }) => passed).length),
      all: String(report.checks.length),
      cells: digits(report.imputedCells, 0),
    }),
  ];
}

/** Whether the ranges of national figures, which only a pair across a border has, hold other national tables. */
function widened(report: PairReport): boolean {
  const { national } = bordersOf(report);
  return national !== undefined && figure(report, `${national.id}-crosses-1`).range === 'draws-and-base';
}
