import { placeboChart } from '../chart/placebo.ts';
import { kappaRuns } from '../content/kappa-runs.ts';
import { rowKey } from '../content/row-key.ts';
import { wordsOf } from '../content/words.ts';
import { money } from '../format/money.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

const READINGS = ['d1-total', 'd3-total', 'd5-total'] as const;

/** The real pair beside pairs that share no border; in the last row all of them without the pull of κ. */
export const placeboPicture: Picture = (report, language, on) => {
  if (report.placebos.length === 0) return undefined;
  const say = wordsOf(report, language);
  const others = (id: string) => report.placebos.flatMap(({ values }) => values.get(id) ?? []);
  const trade = figure(report, 'd1-total');
  const like = report.placeboReal?.values.get('d1-total');
  const even = like ?? kappaRuns(report, 'd1-total').find(({ kappa }) => kappa === 1)?.value;
  const same = say(like === undefined ? 'report.sure.placeboSame' : 'report.sure.placeboSameLike');
  const placebos = others('d1-total');
  const write = (value: number) => money(value, trade.unit, language);
  return placeboChart({
    ...framed(
      report,
      language,
      on,
      say('charts.placebo.title'),
      say('report.sure.placeboDescription', {
        real: write(trade.value),
        low: write(Math.min(...placebos)),
        high: write(Math.max(...placebos)),
      }),
    ),
    unit: trade.unit,
    scale: 'log',
    rows: [
      ...READINGS.map((id) => {
        const { value, low, high } = figure(report, id);
        return { label: say(rowKey(id)), real: { value, low, high }, placebos: others(id) };
      }),
      ...(even === undefined ? [] : [{ label: same, real: { value: even }, placebos }]),
    ],
  });
};
