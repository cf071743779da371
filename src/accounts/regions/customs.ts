import { indexOf } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { at } from '../../core/table.ts';
import { PRODUCT_GROUPS } from '../product-groups.ts';
import type { BorderPort } from './border-ports.ts';
import { borderPorts, ownPorts } from './border-ports.ts';
import { customsGaps, customsNotes } from './customs-notes.ts';
import { customsShare } from './customs-share.ts';
import type { CustomsTables } from './customs-tables.ts';
import { customsTables, OTHER_PRODUCTS, POOLED_YEARS, requirePart, sumOfRows } from './customs-tables.ts';
import type { CustomsArea, CustomsEvidence } from './region-evidence.ts';
import type { Shelf } from './shelf.ts';

/** What is asked of the customs figures. */
export interface CustomsQuery {
  readonly year: number;
  readonly areas: readonly CustomsArea[];
  /** Two-digit codes. */
  readonly mexicanStates: readonly string[];
  /** Region id and postal codes of its provinces. */
  readonly provinces: readonly { readonly id: string; readonly provinces: readonly string[] }[];
  /** Ports by which the goods of a Mexican state enter; `ownPorts` are the default. State as MEX:02. */
  readonly ports: readonly { readonly state: string; readonly codes: readonly string[] }[];
}

/**
 * What customs know of the trade of US states, Mexican states and Canadian provinces in a year.
 *
 * Customs record where goods begin their journey or first arrive: warehouses and brokers at the border count as if they
 * made or used them. Products, provinces and ports are of 2021 to 2023 in any year. A constraint that no figure supports
 * has no entry, and a gap says why.
 *
 * @param   shelf  tables of the library
 * @param   query  year 1993 to 2025; areas, states, provinces and ports
 * @throws  MrioError `input` when the year is not in the series, an area repeats, or figures contradict each other;
 *          `label` when a state, province or port is unknown
 * @identity shares of areas that hold every US state add up to 1; so do those of all provinces and of `unknown`
 * @source  RECIPE §4 steps 2 to 6, §13 items 19 and 20
 */
export async function customsEvidence(shelf: Shelf, query: CustomsQuery): Promise<CustomsEvidence> {
  const tables = await customsTables(shelf);
  const { year, areas } = query;
  requireYear(tables.usStates, year);
  requireAreas(tables.usStates, areas);
  const national = (flow: string) => sumOfRows(tables.usStates, flow, ([, when]) => when === String(year));
  const totals = {
    MEX: { exports: national('MEX|exports'), imports: national('MEX|imports') },
    CAN: { exports: national('CAN|exports'), imports: national('CAN|imports') },
  };
  const ofArea = ({ id, states }: CustomsArea, country: 'MEX' | 'CAN', way: 'exports' | 'imports') =>
    customsShare(
      sumOfRows(
        tables.usStates,
        `${country}|${way}`,
        ([state, when]) => when === String(year) && states.includes(state),
      ),
      totals[country][way],
      `${id} in US ${way} with ${country} in ${year}`,
    );
  const states = stateShares(tables.mexicanStates, query, totals.MEX.exports);
  const ports = portShares(tables.ports, query, await borderPorts());
  const products = productShares(tables, query);
  return {
    areas: new Map(
      areas.map((area) => [
        area.id,
        {
          toMexico: ofArea(area, 'MEX', 'exports'),
          fromMexico: ofArea(area, 'MEX', 'imports'),
          toCanada: ofArea(area, 'CAN', 'exports'),
          fromCanada: ofArea(area, 'CAN', 'imports'),
        },
      ]),
    ),
    mexicanStates: states.shares,
    provinces: provinceShares(tables.canadianProducts, query),
    products: products.shares,
    ports: ports.shares,
    value: {
      MEX: { exports: totals.MEX.exports / 1e6, imports: totals.MEX.imports / 1e6 },
      CAN: { exports: totals.CAN.exports / 1e6, imports: totals.CAN.imports / 1e6 },
    },
    notes: customsNotes(query, ports.shares.size > 0, states.known),
    gaps: customsGaps(query, { states: states.missing, products: products.missing, ports: ports.through }),
    provenance: combine(
      'customs evidence',
      Object.values(tables).map((each: Table) => each.provenance),
      'derived',
    ),
  };
}

/** Shares of Mexican states in US exports; those without a figure; and the part of exports that names any state. */
function stateShares(from: Table, { year, mexicanStates }: CustomsQuery, exports: number) {
  const shares = new Map<string, number>();
  const missing: string[] = [];
  for (const code of mexicanStates) {
    requirePart(from, 0, code, 'Mexican state');
    const row = `${code}|${year}`;
    if (!from.rows.labels.includes(row)) missing.push(code);
    else
      shares.set(
        code,
        customsShare(at(from, row, 'exports'), exports, `MEX:${code} in US exports to Mexico in ${year}`),
      );
  }
  const named = sumOfRows(from, 'exports', ([, when]) => when === String(year));
  return {
    shares,
    missing,
    known: customsShare(named, exports, `all Mexican states in US exports to Mexico in ${year}`),
  };
}

function provinceShares(from: Table, { provinces }: CustomsQuery): CustomsEvidence['provinces'] {
  const sum = (way: string, codes?: readonly string[]) =>
    [...PRODUCT_GROUPS, OTHER_PRODUCTS].reduce(
      (total, product) =>
        total + sumOfRows(from, product, ([flow, , code]) => flow === way && (codes?.includes(code) ?? true)),
      0,
    );
  return new Map(
    provinces.map(({ id, provinces: codes }) => {
      for (const code of codes) requirePart(from, 2, code, 'province');
      return [
        id,
        {
          fromUs: customsShare(sum('exports', codes), sum('exports'), `${id} in US exports to Canada`),
          toUs: customsShare(sum('imports', codes), sum('imports'), `${id} in US imports from Canada`),
        },
      ];
    }),
  );
}

/** Shares of areas by product group; undefined, and listed, where the nation trades nothing of a group. */
function productShares(tables: CustomsTables, query: CustomsQuery) {
  const { mexicanProducts, canadianProducts, mexicanStates } = tables;
  const shares = new Map<string, readonly (number | undefined)[]>();
  const missing: { readonly key: string; readonly product: string }[] = [];
  const add = (
    key: string,
    from: Table,
    all: (parts: readonly string[]) => boolean,
    own: (parts: readonly string[]) => boolean,
  ) => {
    const byGroup = PRODUCT_GROUPS.map((product) => {
      const whole = sumOfRows(from, product, all);
      if (whole === 0) {
        missing.push({ key, product });
        return undefined;
      }
      const part = sumOfRows(from, product, (parts) => all(parts) && own(parts));
      return customsShare(part, whole, `${key} in all of ${product}, 2021 to 2023`);
    });
    shares.set(key, byGroup);
  };
  for (const { id, states } of query.areas) {
    for (const code of query.mexicanStates) {
      requireAgreement(mexicanProducts, mexicanStates, { id, states }, code);
      const to = (parts: readonly string[]) => parts[1] === code;
      add(`${id}>MEX:${code}`, mexicanProducts, to, ([state]) => states.includes(state));
    }
    for (const { id: region, provinces } of query.provinces) {
      const flow = (way: string) => (parts: readonly string[]) =>
        parts[0] === way && provinces.includes(parts[2]);
      const inside = ([, state]: readonly string[]) => states.includes(state);
      add(`${id}>${region}`, canadianProducts, flow('exports'), inside);
      add(`${region}>${id}`, canadianProducts, flow('imports'), inside);
    }
  }
  return { shares, missing };
}

/** An area cannot export more to a Mexican state than the nation does in the same years, in the other publication. */
function requireAgreement(products: Table, series: Table, { id, states }: CustomsArea, code: string): void {
  const rows = POOLED_YEARS.map((year) => `${code}|${year}`);
  if (!rows.every((row) => series.rows.labels.includes(row))) return;
  const nation = rows.reduce((sum, row) => sum + at(series, row, 'exports'), 0);
  const own = products.cols.labels.reduce(
    (sum, product) =>
      sum + sumOfRows(products, product, ([from, to]) => to === code && states.includes(from)),
    0,
  );
  customsShare(own, nation, `${id} in US exports to MEX:${code}, 2021 to 2023`);
}

/** Shares of areas as destination of imports by the ports of a state; ports of the country behind are left out. */
function portShares(from: Table, { ports, areas }: CustomsQuery, listed: readonly BorderPort[]) {
  const shares = new Map<string, number>();
  const through: { readonly state: string; readonly names: readonly string[] }[] = [];
  for (const { state, codes } of ports) {
    const own = ownPorts(listed, state.slice('MEX:'.length));
    const passing = codes.filter((code) => !own.includes(code) && listed.some(({ port }) => port === code));
    const used = codes.filter((code) => !passing.includes(code));
    const imports = (code: string, which: readonly string[]) => {
      const row = indexOf(from.rows, code) * from.cols.labels.length;
      return from.cols.labels.reduce(
        (sum, label, j) => (which.includes(label) ? sum + from.values[row + j] : sum),
        0,
      );
    };
    const entered = (which: readonly string[], by: readonly string[]) =>
      by.reduce((sum, code) => sum + imports(code, which), 0);
    const busy = passing.filter((code) => entered(from.cols.labels, [code]) > 0);
    const names = [...new Set(listed.filter(({ port }) => busy.includes(port)).map(({ name }) => name))];
    if (names.length > 0) through.push({ state, names });
    const all = entered(from.cols.labels, used);
    if (all === 0) continue;
    for (const { id, states } of areas)
      shares.set(
        `${state}>${id}`,
        customsShare(entered(states, used), all, `${id} in imports by ${used.join(', ')}`),
      );
  }
  return { shares, through };
}

function requireYear(from: Table, year: number): void {
  const years = [...new Set(from.rows.labels.map((label) => Number(label.split('|')[1])))].sort();
  if (years.includes(year)) return;
  throw new MrioError(
    'input',
    `The customs series have no year ${year}.`,
    `Choose a year from ${years[0]} to ${years[years.length - 1]}.`,
    { year },
  );
}

function requireAreas(from: Table, areas: readonly CustomsArea[]): void {
  const taken = new Map<string, string>();
  for (const { id, states } of areas) {
    for (const state of states) {
      requirePart(from, 0, state, 'US state');
      const other = taken.get(state);
      if (other !== undefined) {
        throw new MrioError(
          'input',
          `The state ${state} is in two customs areas, ${other} and ${id}.`,
          'Put regions that share a state into one area.',
          { state },
        );
      }
      taken.set(state, id);
    }
  }
}
