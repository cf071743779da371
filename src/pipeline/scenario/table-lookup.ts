import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Cell } from './flow-cells.ts';
import { ALL_GOODS } from './sector-rates.ts';
import { CELL_COLUMNS, type TariffTables } from './tariff-tables.ts';

/** One product of one flow. */
export interface Product {
  readonly cell: Cell;
  /** Names of seller and buyer, nearest first: the country, its economy. */
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
}

export type Lookup = (at: { table: string; date?: string | undefined }, product: Product) => number;

/**
 * Looks up rates and shares by product: by cell where the table has it so, by sector otherwise.
 *
 * @param   tables  the tariff tables
 * @returns the look-up; it throws `label` for a table that nobody knows and for a product that a table lacks, `input` when a
 *          table has several days and none is asked for
 */
export function tableLookup(tables: TariffTables): Lookup {
  const rates = new Map<string, number>();
  const dates = new Map<string, Set<string>>();
  for (const { table, date, importer, exporter, sector, rate } of tables.rates) {
    rates.set([table, date, importer, exporter, sector].join(' '), rate);
    dates.set(table, (dates.get(table) ?? new Set()).add(date));
  }
  const names = [...new Set([...CELL_COLUMNS, ...dates.keys()])];
  return ({ table, date }, { cell, sellers, buyers }) => {
    if (!names.includes(table)) throw unknownLabel('tariff table', table, names);
    const own = cell.values[table];
    if (own !== undefined) return own;
    const days = [...(dates.get(table) ?? [])];
    if (days.length > 1 && date === undefined) {
      throw new MrioError(
        'input',
        `The table ${table} has ${days.length} days, from ${days[0]} to ${days[days.length - 1]}, and no date is given.`,
        `Give the day beside the table: { "table": "${table}", "date": "${days[0]}" }.`,
      );
    }
    const day = date ?? days[0];
    if (days.length > 0 && !days.includes(day)) throw unknownLabel(`day of ${table}`, day, days);
    for (const buyer of buyers) {
      for (const seller of [...sellers, ALL_GOODS]) {
        for (const sector of [cell.sector, ALL_GOODS]) {
          const found = rates.get([table, day, buyer, seller, sector].join(' '));
          if (found !== undefined) return found;
        }
      }
    }
    throw new MrioError(
      'label',
      `The table ${table} has nothing for ${cell.sector} (chapter ${cell.chapter}) from ${sellers[0]} to ${buyers[0]}.`,
      'Give a number, or restrict the duty to countries and goods that the table has.',
      { table, sector: cell.sector, seller: sellers[0], buyer: buyers[0] },
    );
  };
}
