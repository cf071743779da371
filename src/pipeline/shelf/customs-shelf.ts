import { bridge, oneOf } from '../../accounts/bridge.ts';
import { PRODUCT_GROUPS } from '../../accounts/product-groups.ts';
import { OTHER_PRODUCTS } from '../../accounts/regions/customs-tables.ts';
import type { Axis } from '../../core/axis.ts';
import { axis, unknownLabel } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { unitOf } from '../../core/unit.ts';
import { btsMexicanStateHistory } from '../../sources/bts/mexican-state-trade.ts';
import { btsPortTrade } from '../../sources/bts/port-trade.ts';
import { btsProductTrade, btsProvinceTrade } from '../../sources/bts/product-trade.ts';
import { btsStateTradeHistory } from '../../sources/bts/state-trade.ts';
import type { Library } from '../library.ts';

const COUNTRIES: Readonly<Record<string, string>> = { Mexico: 'MEX', Canada: 'CAN' };
const WAYS: Readonly<Record<string, string>> = {
  Export: 'exports',
  Import: 'imports',
  '1': 'exports',
  '2': 'imports',
};

/** Chapters of no product group: goods returned and special provisions. */
const WITHOUT_GROUP: readonly string[] = ['98', '99'];

/**
 * Customs figures of every US state, Mexican state, province and port, harmonised and compact.
 *
 * Modes of transport are added up; products and ports are pooled over 2021 to 2023, the years that the monthly files at
 * hand have. What customs did not record has no row.
 *
 * @param   library  the folder of sources
 * @returns tables by name, in current USD, customs value: `customs-us-states` (`CA|2013` × country and direction),
 *          `customs-mexican-states` (`02|2013` × exports), `customs-products-mexico` (`CA|02` × product group, US
 *          exports), `customs-products-canada` (`exports|CA|ON`, `imports|CA|ON` × product group), `customs-ports`
 *          (port × US state of destination, imports from Mexico)
 * @throws  MrioError `source` when a file is missing or a code is new, `label` when a state is in no list
 * @source  RECIPE §4; codes of the bridges `customs_mexican_states`, `customs_provinces`, `hs2_to_common`
 */
export async function customsShelf(library: Library): Promise<Record<string, Table>> {
  const [names, states, provinces, chapters] = await Promise.all([
    bridge('customs_mexican_states', 'name', 'state'),
    bridge('customs_mexican_states', 'code', 'state'),
    bridge('customs_provinces', 'code', 'province'),
    bridge('hs2_to_common', 'hs2', 'bts_group'),
  ]);
  const [forStates, forMexico, forProducts, forPorts] = Array.from({ length: 4 }, () => library.track());
  const usStates = await forStates.read(btsStateTradeHistory, undefined);
  const mexicanStates = await forMexico.read(btsMexicanStateHistory, undefined);
  const toMexico = await forProducts.read(btsProductTrade, undefined);
  const withCanada = await forProducts.read(btsProvinceTrade, undefined);
  const ports = await forPorts.read(btsPortTrade, undefined);
  const ways = axis('flow', ['MEX|exports', 'MEX|imports', 'CAN|exports', 'CAN|imports']);
  const groups = axis('product', [...PRODUCT_GROUPS, OTHER_PRODUCTS]);
  const groupOf = (chapter: string) =>
    WITHOUT_GROUP.includes(chapter) ? OTHER_PRODUCTS : oneOf(chapters, chapter);
  return {
    'customs-us-states': summed(
      usStates,
      'TradeValue',
      cells(usStates, ['StateCode', 'Year', 'Country', 'TradeType'], ([state, year, country, way]) => ({
        row: `${state}|${year}`,
        col: `${COUNTRIES[country]}|${WAYS[way]}`,
      })),
      ways,
      forStates,
    ),
    'customs-mexican-states': summed(
      mexicanStates,
      'TradeValue',
      cells(mexicanStates, ['MexState', 'Year', 'TradeType'], ([name, year, way]) => ({
        row: `${oneOf(names, name)}|${year}`,
        col: WAYS[way],
      })),
      axis('flow', ['exports']),
      forMexico,
    ),
    'customs-products-mexico': summed(
      toMexico,
      'value_usd',
      cells(toMexico, ['trdtype', 'usastate', 'mexstate', 'hs2'], ([way, state, mexican, chapter]) =>
        way === '1' ? { row: `${state}|${oneOf(states, mexican)}`, col: groupOf(chapter) } : undefined,
      ),
      groups,
      forProducts,
    ),
    'customs-products-canada': summed(
      withCanada,
      'value_usd',
      cells(withCanada, ['trdtype', 'usastate', 'canprov', 'hs2'], ([way, state, code, chapter]) => ({
        row: `${WAYS[way]}|${state}|${oneOf(provinces, code)}`,
        col: groupOf(chapter),
      })),
      groups,
      forProducts,
    ),
    'customs-ports': portTable(ports, forPorts),
  };
}

interface Cell {
  readonly row: string;
  readonly col: string;
}

/** The cell that each row of a file belongs to; undefined where it is not used. */
function cells(
  from: Dataset,
  columns: readonly string[],
  cellOf: (codes: readonly string[]) => Cell | undefined,
): (Cell | undefined)[] {
  const at = columns.map((name) => columnOf(from, name));
  return from.rows.map((row) => cellOf(at.map((column) => row[column])));
}

/** Adds the values of a file up, rows in the order of their names. Values are whole dollars, so sums are exact. */
function summed(
  from: Dataset,
  valueColumn: string,
  where: readonly (Cell | undefined)[],
  cols: Axis,
  library: Library,
): Table {
  const value = columnOf(from, valueColumn);
  const at = new Map(cols.labels.map((label, index) => [label, index]));
  const sums = new Map<string, Float64Array>();
  where.forEach((cell, i) => {
    if (cell === undefined) return;
    const column = at.get(cell.col);
    // A new country or direction is a change of the publication, not something to leave out.
    if (column === undefined) throw unknownLabel(`flow of ${from.id}`, cell.col, cols.labels);
    const sum = sums.get(cell.row) ?? new Float64Array(cols.labels.length);
    sum[column] += numberAt(from, from.rows[i], value);
    sums.set(cell.row, sum);
  });
  const rows = [...sums.keys()].sort();
  return table({
    rows: axis('place', rows),
    cols,
    values: Float64Array.from(rows.flatMap((row) => [...sums.get(row)!])),
    unit: unitOf('USD, customs value'),
    provenance: provenance('customs figures', 'derived', library.origins()),
  });
}

/** Imports from Mexico by port and US state of destination; a port with exports only is there with zeros. */
function portTable(ports: Dataset, library: Library): Table {
  const state = columnOf(ports, 'usastate');
  const states = [...new Set(ports.rows.map((row) => row[state]))].sort();
  const where = cells(ports, ['trdtype', 'depe', 'usastate'], ([way, port, to]) =>
    way === '2' ? { row: port, col: to } : undefined,
  );
  const port = columnOf(ports, 'depe');
  const entered = new Set(where.map((cell) => cell?.row));
  const idle = [...new Set(ports.rows.map((row) => row[port]))].filter((code) => !entered.has(code));
  const used = summed(ports, 'value_usd', where, axis('state', states), library);
  const rows = [...used.rows.labels, ...idle].sort();
  const width = states.length;
  const values = new Float64Array(rows.length * width);
  used.rows.labels.forEach((label, i) => {
    values.set(used.values.slice(i * width, (i + 1) * width), rows.indexOf(label) * width);
  });
  return table({ ...used, rows: axis('port', rows), values });
}
