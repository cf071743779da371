import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { tableOfColumns } from './scenario-table.ts';

/**
 * What buyers of a side do, product by product, each market on its own (Armington).
 *
 * `price` and `quantity` are of what is hit, averaged by what was bought of it; money is added up over the regions of the side.
 *
 * @param   of       the table before
 * @param   result   what the models say
 * @param   regions  the regions where it is bought
 * @returns sector × bought, price, quantity, duty-before, duty, deadweight (money of the table; price and quantity are ratios);
 *          undefined when markets were not run
 * @throws  MrioError `label` when a region is unknown
 * @identity with one region, the cells of the tables of `result`
 * @source  own selection
 */
export function sideMarkets(
  of: Mrio,
  { markets }: ScenarioResult,
  regions: readonly string[],
): Table<'sector', 'effect'> | undefined {
  if (!markets) return undefined;
  const S = of.sectors.labels.length;
  const { money, changes } = markets;
  const read = (from: Table, column: string, row: number): number =>
    from.values[row * from.cols.labels.length + indexOf(from.cols, column)];
  const sum = (of_: (row: number) => number): Float64Array =>
    Float64Array.from({ length: S }, (_, k) =>
      regions.reduce((all, region) => all + of_(indexOf(of.regions, region) * S + k), 0),
    );
  const bought = sum((row) => read(money, 'bought', row));
  const mean = (column: string): Float64Array =>
    sum((row) => read(money, 'bought', row) * read(changes, column, row)).map((each, k) =>
      bought[k] === 0 ? 0 : each / bought[k],
    );
  return tableOfColumns(
    of.sectors,
    'effect',
    {
      bought,
      price: mean('price'),
      quantity: mean('quantity'),
      'duty-before': sum((row) => read(money, 'duty-before', row)),
      duty: sum((row) => read(money, 'duty', row)),
      deadweight: sum((row) => read(money, 'deadweight', row)),
    },
    money.provenance,
    of.Z.unit,
  );
}
