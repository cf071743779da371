import { curveChart } from '../chart/curve.ts';
import { kappaRuns } from '../content/kappa-runs.ts';
import { plainNumber } from '../content/plain-number.ts';
import { wordsOf } from '../content/words.ts';
import { money } from '../format/money.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

/** Two-way trade as a function of κ, with what the published exports of the metro imply for it. */
export const kappaPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const { low, high, unit } = figure(report, 'd1-total');
  const runs = kappaRuns(report, 'd1-total');
  if (runs.length < 2) return undefined;
  const [first, last] = [runs[0], runs[runs.length - 1]];
  const used = runs.find(({ central }) => central)!;
  const pins = { metro: 'report.sure.kappaMetro', areas: 'report.sure.kappaAreas' } as const;
  return curveChart({
    ...framed(
      report,
      language,
      on,
      say('report.sure.kappaTitle'),
      say('report.sure.kappaDescription', {
        from: plainNumber(first.kappa),
        low: money(first.value, unit, language),
        to: plainNumber(last.kappa),
        high: money(last.value, unit, language),
      }),
    ),
    unit,
    across: say('report.sure.kappaAxis'),
    points: runs.map(({ kappa, value, central }) => ({
      x: kappa,
      y: value,
      ...(central && { central, low, high }),
    })),
    marks: [
      { x: used.kappa, label: say('report.sure.kappaUsed', { kappa: plainNumber(used.kappa) }) },
      ...report.kappa.map(({ scope, kappa }) => ({
        x: kappa,
        label: say(pins[scope], { kappa: plainNumber(kappa) }),
      })),
    ],
  });
};
