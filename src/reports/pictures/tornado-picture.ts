import { tornadoChart } from '../chart/tornado.ts';
import { oneWayRows } from '../content/one-way-rows.ts';
import { wordsOf } from '../content/words.ts';
import { money } from '../format/money.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

/** What moves two-way trade: one assumption at a time; a single assumption is compared with nothing. */
export const tornadoPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const { value, unit } = figure(report, 'd1-total');
  const rows = oneWayRows(report, 'd1-total', language);
  if (rows.length < 2) return undefined;
  const spread = ({ low, high }: (typeof rows)[number]) => Math.abs(high.value - low.value);
  const [widest] = [...rows].sort((one, other) => spread(other) - spread(one));
  return tornadoChart({
    ...framed(
      report,
      language,
      on,
      say('charts.tornado.title'),
      say('report.sure.tornadoDescription', {
        what: widest.label,
        low: money(widest.low.value, unit, language),
        high: money(widest.high.value, unit, language),
      }),
    ),
    subtitle: say('report.sure.tornadoSubtitle'),
    unit,
    centre: value,
    rows,
  });
};
