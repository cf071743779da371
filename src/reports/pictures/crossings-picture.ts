import type { Table } from '../../core/table.ts';
import { type CrossingsRow, crossingsChart } from '../chart/crossings.ts';
import { crossingMore } from '../content/headline.ts';
import { wordsOf } from '../content/words.ts';
import { percentAmount } from '../format/percent.ts';
import { named } from '../locales/named.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

type Border = 'us-mexico' | 'us-china';
type Part = 'a' | 'b' | 'others';

const COUNTS = ['once', 'twice', 'thrice', 'fourOrMore'] as const;

/** Making together beside buying and selling, in dollars of every 100 dollars of trade. */
export const crossingsPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const more = (border: Border) => percentAmount(crossingMore(report, border).value);
  const usa = named('regions', 'USA', language);
  const panel = (border: Border) => ({
    heading: say(border === 'us-mexico' ? 'charts.crossings.together' : 'charts.crossings.selling'),
    border: `${usa} – ${named('regions', border === 'us-mexico' ? 'MEX' : 'CHN', language)}`,
    note: say('charts.crossings.more', { amount: more(border) }),
    rows: rowsOf(report, border, (count) => say(`charts.crossings.${COUNTS[count - 1]}`)),
  });
  return crossingsChart({
    ...framed(
      report,
      language,
      on,
      say('charts.crossings.title'),
      say('report.crossings.description', { mexico: more('us-mexico'), china: more('us-china') }),
    ),
    subtitle: say('report.crossings.subtitle'),
    range: say('report.crossings.range'),
    panels: [panel('us-mexico'), panel('us-china')],
    origins: [
      { role: 'a', label: usa },
      { role: 'b', label: named('regions', 'MEX', language) },
      { role: 'others', label: say('report.crossings.others') },
    ],
  });
};

/**
 * Rows of one border: n times the value that crosses n times, per 100 dollars of trade.
 *
 * The last row is what is left of the 100, by the origins of value that crosses four times or more.
 */
function rowsOf(report: PairReport, border: Border, name: (count: number) => string): CrossingsRow[] {
  const national = border === 'us-mexico';
  const from = national ? report.crossings.national : report.crossings.contrast;
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
