import type { Table } from '../../core/table.ts';
import { type CrossingsRow, crossingsChart } from '../chart/crossings.ts';
import { contrastedBorders } from '../content/borders.ts';
import { crossingMore } from '../content/headline.ts';
import { wordsOf } from '../content/words.ts';
import { percentAmount } from '../format/percent.ts';
import { named } from '../locales/named.ts';
import type { BorderReadings, PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

type Part = 'a' | 'b' | 'others';

const COUNTS = ['once', 'twice', 'thrice', 'fourOrMore'] as const;

/** Making together beside buying and selling, in dollars of every 100 dollars of trade; none without two borders. */
export const crossingsPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const borders = contrastedBorders(report);
  const { national: nationalCounts, contrast: contrastCounts } = report.crossings;
  if (!borders || !nationalCounts || !contrastCounts) return undefined;
  const { national, contrast } = borders;
  const more = (border: BorderReadings) => percentAmount(crossingMore(report, border).value);
  const name = (code: string) => named('regions', code, language);
  const panel = (border: BorderReadings, counts: Table) => ({
    heading: say(border === national ? 'charts.crossings.together' : 'charts.crossings.selling'),
    border: `${name(border.a)} – ${name(border.b)}`,
    note: say('charts.crossings.more', { amount: more(border) }),
    rows: rowsOf(report, border, counts, border === national, (count) =>
      say(`charts.crossings.${COUNTS[count - 1]}`),
    ),
  });
  return crossingsChart({
    ...framed(
      report,
      language,
      on,
      say('charts.crossings.title'),
      say('report.crossings.description', { more: more(national), moreContrast: more(contrast) }),
    ),
    subtitle: say('report.crossings.subtitle'),
    range: say('report.crossings.range'),
    panels: [panel(national, nationalCounts), panel(contrast, contrastCounts)],
    origins: [
      { role: 'a', label: name(national.a) },
      { role: 'b', label: name(national.b) },
      { role: 'others', label: say('report.crossings.others') },
    ],
  });
};

/**
 * Rows of one border: n times the value that crosses n times, per 100 dollars of trade.
 *
 * The last row is what is left of the 100, by the origins of value that crosses four times or more.
 */
function rowsOf(
  report: PairReport,
  { id: border }: BorderReadings,
  from: Table,
  national: boolean,
  name: (count: number) => string,
): CrossingsRow[] {
  const trade = figure(report, `${border}-trade`).value;
  const partOf = new Map(
    report.regions.map(({ id, role }): [string, Part] => [
      id,
      role === 'a' || role === 'restA'
        ? 'a'
        : national && (role === 'b' || role === 'restB')
          ? 'b'
          : 'others',
    ]),
  );
  const kinds: Part[] = national ? ['a', 'b', 'others'] : ['a', 'others'];
  const rows = [1, 2, 3].map((count) => {
    const { low, high } = figure(report, `${border}-crosses-${count}`);
    const parts = kinds.map((role) => ({
      role,
      value: (count * 100 * sumOf(from, String(count), (id) => partOf.get(id) === role)) / trade,
    }));
    return { label: name(count), parts, low: low * count * 100, high: high * count * 100 };
  });
  const rest =
    100 - rows.reduce((sum, { parts }) => sum + parts.reduce((part, { value }) => part + value, 0), 0);
  const most = sumOf(from, '4+', () => true);
  const last = kinds.map((role) => ({
    role,
    value: most > 0 ? (Math.max(0, rest) * sumOf(from, '4+', (id) => partOf.get(id) === role)) / most : 0,
  }));
  return [...rows, { label: name(4), parts: last }];
}

function sumOf(from: Table, count: string, which: (id: string) => boolean): number {
  const col = from.cols.labels.indexOf(count);
  return from.rows.labels.reduce(
    (sum, id, i) => (which(id) ? sum + from.values[i * from.cols.labels.length + col] : sum),
    0,
  );
}
