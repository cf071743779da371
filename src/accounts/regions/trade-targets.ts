import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, requireName } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import type { Bridge } from '../bridge.ts';

/** Customs figures of a pair in one year, in USD and as shares. */
export interface TradeTargets {
  /** US exports to the Mexican state over US exports to Mexico. */
  readonly stateOfExports: number;
  /** The US state's exports to Mexico, and imports from Mexico, over the nation's. */
  readonly usStateExports: number;
  readonly usStateImports: number;
  /** Customs value of US exports to, and imports from, Mexico, USD. */
  readonly customsExports: number;
  readonly customsImports: number;
}

/**
 * Shares of states in US–Mexico trade of a year.
 *
 * @param   usStates       trade of US states, the year's rows
 * @param   mexicanStates  US exports by Mexican state, the year's rows
 * @param   state          postal code of the US state; name of the Mexican state in that series
 * @source  RECIPE §4 steps 2, 4, 5, §13 item 20
 */
export function tradeTargets(
  usStates: Dataset,
  mexicanStates: Dataset,
  state: { us: string; mexico: string },
): TradeTargets {
  const [code, country, kind, value] = ['StateCode', 'Country', 'TradeType', 'TradeValue'].map((name) =>
    columnOf(usStates, name),
  );
  const sum = (type: string, only?: string) => {
    let total = 0;
    for (const row of usStates.rows) {
      if (row[country] !== 'Mexico' || row[kind] !== type) continue;
      if (only === undefined || row[code] === only) total += numberAt(usStates, row, value);
    }
    return total;
  };
  const [name, amount] = ['MexState', 'TradeValue'].map((each) => columnOf(mexicanStates, each));
  let toState = 0;
  for (const row of mexicanStates.rows)
    if (row[name] === state.mexico) toState += numberAt(mexicanStates, row, amount);
  requireName(mexicanStates, name, state.mexico);
  requireName(usStates, code, state.us);
  const customsExports = sum('Export');
  const customsImports = sum('Import');
  return {
    stateOfExports: toState / customsExports,
    usStateExports: sum('Export', state.us) / customsExports,
    usStateImports: sum('Import', state.us) / customsImports,
    customsExports,
    customsImports,
  };
}

/**
 * Share of a US state in US exports to a Mexican state, by product group, over all years of the file.
 *
 * @param   products  trade by US state, product chapter and Mexican state
 * @param   chapters  chapter → product group; a chapter that it does not know is left out
 * @param   groups    the product groups wanted
 * @returns one share per group
 * @source  RECIPE §4 step 3, §13 item 19
 */
export function productShares(
  products: Dataset,
  chapters: Bridge,
  groups: readonly string[],
  state: { us: string; mexico: string },
): number[] {
  const [kind, us, chapter, mexico, value] = ['trdtype', 'usastate', 'hs2', 'mexstate', 'value_usd'].map(
    (name) => columnOf(products, name),
  );
  requireName(products, mexico, state.mexico);
  requireName(products, us, state.us);
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  for (const row of products.rows) {
    const group = chapters.to.get(row[chapter])?.[0];
    if (row[kind] !== '1' || row[mexico] !== state.mexico || group === undefined) continue;
    const amount = numberAt(products, row, value);
    all.set(group, (all.get(group) ?? 0) + amount);
    if (row[us] === state.us) own.set(group, (own.get(group) ?? 0) + amount);
  }
  return groups.map((group) => {
    const total = all.get(group);
    if (total === undefined) throw nothingOf(products, group);
    return (own.get(group) ?? 0) / total;
  });
}

/**
 * Share of a US state as destination of imports that enter by some ports.
 *
 * @param   ports  trade by US state and port
 * @param   codes  four-digit port codes
 * @source  RECIPE §4 step 6
 */
export function portShare(ports: Dataset, codes: readonly string[], state: string): number {
  const [kind, us, port, value] = ['trdtype', 'usastate', 'depe', 'value_usd'].map((name) =>
    columnOf(ports, name),
  );
  for (const each of codes) requireName(ports, port, each);
  let own = 0;
  let all = 0;
  for (const row of ports.rows) {
    if (row[kind] !== '2' || !codes.includes(row[port])) continue;
    const amount = numberAt(ports, row, value);
    all += amount;
    if (row[us] === state) own += amount;
  }
  return own / all;
}

/**
 * Share of metropolitan areas in US merchandise exports.
 *
 * @param   exported  exports by metropolitan area; the rows add up to the nation
 * @param   areas     names as the agency writes them
 * @returns sum over the areas divided by the sum of all rows
 * @throws  MrioError `source` when an area's figure is withheld
 * @source  RECIPE §4 step 7, §13 item 21
 */
export function metroExportShare(exported: Dataset, areas: readonly string[], year: number): number {
  const column = columnOf(exported, String(year));
  for (const area of areas) requireName(exported, 0, area);
  let own = 0;
  let all = 0;
  for (const row of exported.rows) {
    const wanted = areas.includes(row[0]);
    if (row[column] === '' && !wanted) continue;
    const value = numberAt(exported, row, column);
    all += value;
    if (wanted) own += value;
  }
  return own / all;
}

function nothingOf(dataset: Dataset, group: string): MrioError {
  return new MrioError(
    'source',
    `${dataset.id} has no trade of the product group ${group} with the state.`,
    'Check the codes of the states in the pair file.',
  );
}
