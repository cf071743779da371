import { rangesChart } from '../chart/ranges.ts';
import { plainNumber } from '../content/plain-number.ts';
import { rowKey } from '../content/row-key.ts';
import { wordsOf } from '../content/words.ts';
import { money } from '../format/money.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

/** The readings that are drawn, all in money. */
const READINGS = [
  'd1-total',
  'd1-goods',
  'd1-services',
  'd2-total',
  'd3-total',
  'd3x-total',
  'd4-pair-at-least-1',
  'd4-pair-at-least-2',
  'd5-total',
  'd6-outside-joint',
  'd7-a',
  'd7-b',
] as const;

/** Every reading in money with its range, and without proximity. */
export const rangesPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const found = READINGS.map((id) => figure(report, id)).filter(
    ({ low, withoutProximity }) => low > 0 && withoutProximity > 0,
  );
  const [first] = found;
  return rangesChart({
    ...framed(
      report,
      language,
      on,
      say('charts.ranges.title'),
      say('report.sure.rangesDescription', {
        what: say(rowKey(first.id)),
        value: money(first.value, first.unit, language),
        low: money(first.low, first.unit, language),
        high: money(first.high, first.unit, language),
        factor: plainNumber(first.high / first.low),
      }),
    ),
    unit: first.unit,
    scale: 'log',
    markers: { alternative: say('report.sure.alternative') },
    rows: found.map(({ id, value, low, high, withoutProximity }) => ({
      label: say(rowKey(id)),
      value,
      low,
      high,
      alternative: withoutProximity,
    })),
  });
};
