import { bridge } from '../../accounts/bridge.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import type { Provenance } from '../../core/provenance.ts';
import { provenance } from '../../core/provenance.ts';
import type { Library } from '../library.ts';
import type { Cell } from './flow-cells.ts';
import { flowCells } from './flow-cells.ts';
import { hsLines } from './hs-lines.ts';
import type { HsList } from './hs-list.ts';
import { hsLists } from './hs-list.ts';
import type { PortTrade } from './port-trade.ts';
import { portTrade } from './port-trade.ts';
import type { SectorRate } from './sector-rates.ts';
import { sectorRates } from './sector-rates.ts';
import {
  countryCodes,
  countryNames,
  exportsByChapter,
  importsByChapter,
  usMfnRates,
  usmcaClaims2024,
  usmcaClaims2025,
} from './tariff-sources.ts';

/** Everything that scenario files may point to: product cells by flow, rates by sector, ports, lists, countries. */
export interface TariffTables {
  /** Cells of each flow, `seller>buyer`; * stands for any country. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly rates: readonly SectorRate[];
  readonly ports: readonly PortTrade[];
  readonly lists: readonly Omit<HsList, 'covers' | 'worth'>[];
  readonly countries: readonly Country[];
  readonly provenance: Provenance;
}

/** A country by its ISO code, and the economy of the embedded accounts that it belongs to. */
export interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly economy: string;
}

/** Columns of cells: what is known by product. */
export const CELL_COLUMNS = ['us-mfn-2025', 'usmca-2024', 'usmca-2025-h2', 'us-effective-2024'] as const;

const PARTNERS = { MEX: '2010', CAN: '1220', CHN: '5700' } as const;

/**
 * Builds the tariff tables from the public data.
 *
 * Weights: for what the United States buys from Mexico and Canada, imports of 2024 by chapter over the lines traded in the second
 * half of 2025; from China, imports of 2024 by chapter over all lines, with lists 1 to 3 of Section 301 at what was published of their worth; for what Mexico and Canada buy from it, exports of
 * 2021–2023 by chapter over all lines; for all other flows, numbers of lines.
 *
 * @param   library  the folder of sources
 * @returns the tables; the same files give the same tables
 * @throws  MrioError `source` when a file is missing or damaged
 */
export async function tariffTables(library: Library): Promise<TariffTables> {
  const lines = await hsLines(library);
  const lists = await hsLists(library);
  const mfn = await byLine(library);
  const cells = new Map<string, readonly Cell[]>();
  const bearing = (importer: string, exporter: string) =>
    lists.filter((list) => list.importer === importer && (list.exporter ?? exporter) === exporter);
  for (const [seller, code] of Object.entries(PARTNERS)) {
    const { values, duties } = await imports(library, code);
    const [early, late] = [
      await claims(library, usmcaClaims2024, code),
      await claims(library, usmcaClaims2025, code),
    ];
    const traded = late.size > 0 ? lines.all.filter((line) => late.has(line)) : lines.all;
    cells.set(
      `${seller}>USA`,
      flowCells(lines, traded, values, bearing('USA', seller), {
        'us-mfn-2025': mfn,
        ...(late.size > 0 && {
          'usmca-2024': (line: string) => early.get(line),
          'usmca-2025-h2': (line: string) => late.get(line),
        }),
        'us-effective-2024': (line) => duties.get(line.slice(0, 2)),
      }),
    );
  }
  cells.set('*>USA', flowCells(lines, lines.all, undefined, bearing('USA', '*'), { 'us-mfn-2025': mfn }));
  for (const buyer of ['MEX', 'CAN'] as const) {
    const sold = await exportsTo(library, PARTNERS[buyer]);
    cells.set(`USA>${buyer}`, flowCells(lines, lines.all, sold, bearing(buyer, 'USA'), {}));
  }
  cells.set('USA>EU', flowCells(lines, lines.all, undefined, bearing('EU', 'USA'), {}));
  cells.set('*>*', flowCells(lines, lines.all, undefined, [], {}));
  const parts = {
    cells,
    rates: await sectorRates(library, lines),
    ports: await portTrade(library, lines),
    lists: lists.map(({ covers: _covers, worth: _worth, ...told }) => told),
    countries: await countries(library),
  };
  return { ...parts, provenance: provenance('tariff tables', 'estimated', library.origins()) };
}

async function byLine(library: Library): Promise<(line: string) => number | undefined> {
  const data = await library.read(usMfnRates, undefined);
  const [code, rate] = [columnOf(data, 'hs8'), columnOf(data, 'mfn_rate')];
  const rates = new Map(data.rows.map((row) => [row[code], numberAt(data, row, rate)]));
  return (line) => rates.get(line.slice(0, 8));
}

async function claims(
  library: Library,
  source: typeof usmcaClaims2024,
  partner: string,
): Promise<Map<string, number>> {
  const data = await library.read(source, undefined);
  const [line, country, share] = ['hts10', 'cty_code', 'usmca_share'].map((name) => columnOf(data, name));
  return new Map(
    data.rows.filter((row) => row[country] === partner).map((row) => [row[line], numberAt(data, row, share)]),
  );
}

async function imports(library: Library, partner: '2010' | '1220' | '5700') {
  const data = await library.read(importsByChapter, { partner });
  const [chapter, value, duty] = ['HS2', '2024_imports', '2024_duty'].map((name) => columnOf(data, name));
  const bought = data.rows.filter((row) => numberAt(data, row, value) > 0);
  return {
    values: new Map(bought.map((row) => [row[chapter], numberAt(data, row, value)])),
    duties: new Map(
      bought.map((row) => [row[chapter], numberAt(data, row, duty) / numberAt(data, row, value)]),
    ),
  };
}

async function exportsTo(library: Library, partner: string): Promise<Map<string, number>> {
  const data = await library.read(exportsByChapter, undefined);
  const [chapter, country, value] = ['hs2', 'country', 'value_usd'].map((name) => columnOf(data, name));
  const sold = new Map<string, number>();
  for (const row of data.rows) {
    if (row[country] !== partner) continue;
    sold.set(row[chapter], (sold.get(row[chapter]) ?? 0) + numberAt(data, row, value));
  }
  return sold;
}

async function countries(library: Library): Promise<Country[]> {
  const [codes, names] = [
    await library.read(countryCodes, undefined),
    await library.read(countryNames, undefined),
  ];
  const economies = await bridge('economies', 'iso3', 'economy');
  const nameOf = new Map(
    names.rows.map((row) => [row[columnOf(names, 'Code')], row[columnOf(names, 'Name')]]),
  );
  return codes.rows
    .map((row) => {
      const iso3 = row[columnOf(codes, 'iso3')];
      const name = nameOf.get(row[columnOf(codes, 'cty_code')]) ?? iso3;
      return { iso3, name, economy: economies.to.get(iso3)?.[0] ?? 'ROW' };
    })
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}
