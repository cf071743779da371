import type { Dataset } from '../src/core/dataset.ts';
import { columnOf, numberAt } from '../src/core/dataset.ts';
import type { Library } from '../src/pipeline/library.ts';
import type { PublishedStatistics } from '../src/reports/claims/statistics.ts';
import { btsStateTrade } from '../src/sources/bts/state-trade.ts';
import type { Source } from '../src/sources/source.ts';

const byMode: Source<{ year: number }> = { ...btsStateTrade, columns: [...btsStateTrade.columns, 'Mode'] };

/** Modes that the series has only from 2003 on. */
const LATER_MODES: readonly string[] = ['Air', 'Vessel'];
const DAYS = 365;

/**
 * Sums of customs value that stand beside figures of the 2018 story.
 *
 * California's exports are those whose movement began in California (origin of movement), whoever made the goods.
 *
 * @param   library  the public data
 * @returns the origin of the figures, and the figures in million US dollars at customs value, or as ratios
 */
export async function claimsStatistics(library: Library): Promise<PublishedStatistics> {
  const [first, trilateral, last] = [1993, 2014, 2015];
  const of = async (year: number) => library.read(byMode, { year });
  const sold = async (year: number, landOnly = false) =>
    sum(await of(year), (row) => {
      const ours = row.StateCode === 'CA' && row.Country === 'Mexico' && row.TradeType === 'Export';
      return ours && !(landOnly && LATER_MODES.includes(row.Mode));
    });
  const neighbours = sum(await of(trilateral), () => true);
  const money = (id: string, year: number, usd: number, grade: 'observed' | 'derived' = 'observed') =>
    ({ id, year, value: usd / 1e6, unit: `million USD, ${year}, customs value`, grade }) as const;
  const growth = (id: string, now: number, then: number) =>
    ({ id, year: last, value: now / then - 1, unit: 'ratio', grade: 'derived' }) as const;
  const base = await sold(first);
  return {
    figures: [
      money('statistic-california-exports-mexico', last, await sold(last)),
      growth('statistic-california-exports-mexico-growth', await sold(last), base),
      growth('statistic-california-exports-mexico-growth-land', await sold(last, true), base),
      money('statistic-us-trade-neighbours', trilateral, neighbours),
      money('statistic-us-trade-neighbours-daily', trilateral, neighbours / DAYS, 'derived'),
    ],
    origins: library.origins(),
  };
}

/** Sum of the trade value of some rows, USD. */
function sum(from: Dataset, keep: (row: Readonly<Record<string, string>>) => boolean): number {
  const names = ['StateCode', 'Country', 'TradeType', 'Mode'];
  const places = names.map((name) => columnOf(from, name));
  const value = columnOf(from, 'TradeValue');
  let total = 0;
  for (const row of from.rows) {
    if (keep(Object.fromEntries(names.map((name, i) => [name, row[places[i]]])))) {
      total += numberAt(from, row, value);
    }
  }
  return total;
}
