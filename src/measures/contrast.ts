import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { CROSSING_COUNTS, crossingsByOrigin } from './crossings-by-origin.ts';
import { countedGroups, TOWARDS } from './directions.ts';
import { meanCrossings, WORLD } from './mean-crossings.ts';
import { result } from './result.ts';
import { returnedValue } from './returned-value.ts';
import { total } from './total.ts';
import { twoWayTrade } from './two-way-trade.ts';

/**
 * Making together or buying and selling: the habits of one border, free of its size.
 *
 * Put two borders side by side (US and Mexico, US and China): a higher part of intermediates, more value that crosses
 * twice, more that comes home mean making together. All figures are per dollar of trade, so they say nothing about
 * how much is traded.
 *
 * @param   of      the Mrio
 * @param   border  exactly two counted groups g and h
 * @returns border × measure (one row `g|h`), ratio: intermediate-share, mean-crossings, crosses-1 … crosses-4+ and
 *          crosses-2+ (value added by crossings per dollar of two-way trade), returned (both sides, per dollar of
 *          two-way trade), returned:g and returned:h (per dollar that g sells to h, and h to g)
 * @throws  MrioError `input` when the border does not have two counted groups, or nothing crosses one way
 * @identity crosses-1 + 2·crosses-2 + 3·crosses-3 + 4·crosses-4+ ≤ 1, the rest being further crossings
 * @source  METHODS A.2 D1, D2, D4, D5
 */
export function contrast(of: Mrio, border: Partition): Table<'border', 'measure'> {
  const returned = returnedValue(of, border);
  const trade = twoWayTrade(of, border);
  const [g, h] = countedGroups(border).map(({ group }) => group);
  const ways = [
    { side: g, row: `${g}${TOWARDS}${h}` },
    { side: h, row: `${h}${TOWARDS}${g}` },
  ];
  const sold = ways.map(({ row }) => total(trade, { rows: [row] }));
  ways.forEach(({ row }, way) => {
    if (sold[way] !== 0) return;
    throw new MrioError(
      'input',
      `Nothing goes ${row}, so there is no ratio to its trade.`,
      'Choose two groups that trade both ways.',
    );
  });
  const both = sold[0] + sold[1];
  const counts = crossingsByOrigin(of, border);
  const crossing = CROSSING_COUNTS.map((count) => total(counts, { cols: [count] }) / both);
  const home = ways.map(({ row, side }) =>
    total(returned, {
      rows: returned.rows.labels.filter((path) => path.startsWith(`${row}${TOWARDS}${side}|`)),
    }),
  );
  const measures: [string, number][] = [
    ['intermediate-share', total(twoWayTrade(of, border, 'intermediates')) / both],
    ['mean-crossings', total(meanCrossings(of, border), { rows: [WORLD] })],
    ...CROSSING_COUNTS.slice(1).map((count, each): [string, number] => [
      `crosses-${count}`,
      crossing[each + 1],
    ]),
    ['crosses-2+', crossing[2] + crossing[3] + crossing[4]],
    ['returned', (home[0] + home[1]) / both],
    ...ways.map(({ side }, way): [string, number] => [`returned:${side}`, home[way] / sold[way]]),
  ];
  return result(
    of,
    'contrast',
    axis('border', [`${g}|${h}`]),
    axis(
      'measure',
      measures.map(([label]) => label),
    ),
    Float64Array.from(measures, ([, value]) => value),
    RATIO,
  );
}
