import { MrioError } from '../../core/errors.ts';
import type { CountryMatch } from './country-match.ts';
import type { Cell } from './flow-cells.ts';
import type { Duty, ScenarioFile } from './scenario-file.ts';
import { stacked } from './stacking.ts';
import type { Lookup, Product } from './table-lookup.ts';
import type { TariffTables } from './tariff-tables.ts';

/** Duty by sector on what one country sells another. */
export type FlowRates = ReadonlyMap<string, number>;

/**
 * What a seller's goods pay in a buyer's country on a day, by sector: stacked product by product, less what is exempt.
 *
 * @param   file     the scenario, its names checked by `checkDuties`
 * @param   day      the day
 * @param   seller   country of the table
 * @param   buyer    another one
 * @param   match    countries
 * @param   tables   the tariff tables
 * @param   lookup   rates and shares by product
 * @returns sector → ratio of the value at the border
 * @throws  MrioError `input` when duties overlap without a rule, or a list does not cover the flow; `label` from look-ups
 * @identity rate = Σ cells weight · Σ duties τ (1 − u c)(1 − drawback − immex); u share claimed, c share not dutiable of it
 * @source  METHODS B.4: duty base less what is exempt
 */
export function dutyRates(
  file: ScenarioFile,
  day: string,
  seller: string,
  buyer: string,
  match: CountryMatch,
  tables: TariffTables,
  lookup: Lookup,
): FlowRates {
  const bearing = file.duties.filter((duty) => inForce(duty, day) && bears(duty, seller, buyer, match));
  const rates = new Map<string, number>();
  if (bearing.length === 0) return rates;
  const sellers = [...new Set([seller, match.economyOf(seller)])];
  const buyers = [...new Set([buyer, match.economyOf(buyer)])];
  for (const cell of cellsOf(tables, sellers, buyers)) {
    const product: Product = { cell, sellers, buyers };
    const levied = bearing
      .filter((duty) => covers(duty, cell))
      .map((duty) => ({
        duty,
        rate: typeof duty.rate === 'number' ? duty.rate : lookup(duty.rate, product),
      }));
    let rate = 0;
    const where = `${cell.sector}, chapter ${cell.chapter}, from ${seller} to ${buyer} on ${day}`;
    for (const each of stacked(levied, where)) rate += each.rate * paidShare(each.duty, product, lookup);
    rates.set(cell.sector, (rates.get(cell.sector) ?? 0) + cell.weight * rate);
  }
  return rates;
}

/** Whether a duty is levied on a day. */
export function inForce(duty: Duty, day: string): boolean {
  return duty.from <= day && (duty.until === undefined || day < duty.until);
}

function bears({ by, on, except }: Duty, seller: string, buyer: string, { meant }: CountryMatch): boolean {
  if (!meant(by, buyer) || meant(by, seller)) return false;
  if (except?.some((code) => meant(code, seller))) return false;
  return on === 'all' || on.some((code) => meant(code, seller));
}

function covers({ goods }: Duty, cell: Cell): boolean {
  if (goods === 'all') return true;
  if ('sectors' in goods) return goods.sectors.includes(cell.sector);
  if ('chapters' in goods) return goods.chapters.includes(cell.chapter);
  return cell.lists.includes(goods.list);
}

/** The share of the duty that is paid. */
function paidShare({ exempt }: Duty, product: Product, lookup: Lookup): number {
  if (!exempt) return 1;
  const { claims, content, drawback, immex } = exempt;
  let free = 0;
  if (claims !== undefined || content !== undefined) {
    const claimed = claims?.value ?? 1;
    const share = typeof claimed === 'number' ? claimed : lookup(claimed, product);
    free = share * (content?.value ?? 1);
  }
  return (1 - free) * (1 - (drawback?.value ?? 0) - (immex?.value ?? 0));
}

/** Cells of the nearest flow: the countries' own, their economies', any country's. */
export function cellsOf(
  tables: TariffTables,
  sellers: readonly string[],
  buyers: readonly string[],
): readonly Cell[] {
  for (const buyer of [...buyers, '*']) {
    for (const seller of [...sellers, '*']) {
      const found = tables.cells.get(`${seller}>${buyer}`);
      if (found) return found;
    }
  }
  throw new MrioError('source', 'The tariff tables have no cells for any flow.', 'Reinstall the package.');
}
