import { contrastedBorders, shareHome } from '../content/borders.ts';
import { figureWords } from '../content/figure-words.ts';
import { crossingMore } from '../content/headline.ts';
import { wordsOf } from '../content/words.ts';
import { tableNumber } from '../format/table-number.ts';
import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';
import type { BorderReadings, Figure, PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { columnsText } from './columns-text.ts';

/** Two borders beside each other, in dollars of every 100 dollars of trade; nothing without two borders. */
export function contrastText(report: PairReport, language: Language, width: number): string[] {
  const say = wordsOf(report, language);
  const found = contrastedBorders(report);
  if (!found) return [];
  const borders = [found.national, found.contrast];
  const ofHundred = ({ value, low, high }: Figure) =>
    withRange(tableNumber(value * 100), tableNumber(low * 100), tableNumber(high * 100));
  const row = (label: string, cell: (border: BorderReadings) => string) => [label, ...borders.map(cell)];
  const reading =
    (id: string) =>
    ({ id: border }: BorderReadings) =>
      ofHundred(figure(report, `${border}-${id}`));
  const home = shareHome(report, found) ? 'report.text.returned' : 'report.text.returnedFirst';
  const rows = [
    row('', ({ a, b }) => `${named('regions', a, language)}–${named('regions', b, language)}`),
    row(say('report.text.once'), reading('crosses-1')),
    row(say('report.text.more'), (border) => {
      const { value, low, high } = crossingMore(report, border);
      return withRange(tableNumber(value), tableNumber(low), tableNumber(high));
    }),
    row(say('report.text.intermediates'), reading('intermediate-share')),
    row(say(home), reading('returned-a')),
    row(say('report.rows.d4-pair-mean').replace(/^D4 /, ''), ({ id }) => {
      const { value, range } = figureWords(figure(report, `${id}-mean-crossings`), language);
      return range === undefined ? value : `${value} (${range})`;
    }),
  ];
  return columnsText(rows, width);
}

function withRange(value: string, low: string, high: string): string {
  return low === value && high === value ? value : `${value} (${low}–${high})`;
}
