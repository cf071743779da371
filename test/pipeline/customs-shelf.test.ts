import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRODUCT_GROUPS } from '../../src/accounts/product-groups.ts';
import { borderPorts } from '../../src/accounts/regions/border-ports.ts';
import { customsEvidence } from '../../src/accounts/regions/customs.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import type { Table } from '../../src/core/table.ts';
import { at } from '../../src/core/table.ts';
import { textColumn } from '../../src/files/columns.ts';
import type { Sheet } from '../../src/files/csv-read.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { customsShelf } from '../../src/pipeline/shelf/customs-shelf.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { ABSENT, PRESENT, SOURCES } from './shared.ts';
import { storedEvidence } from './stored-evidence.ts';

let tables: Record<string, Table>;
let shelf: Shelf;
let exported: Sheet;
const FOLDER = `${SOURCES}bts_transborder/`;
const OUT = temporaryFolder();

// Whole dollars.
const ONTARIO = { exports: 615_777_231_518, imports: 454_448_023_443 };
const MICHIGAN_FROM_CANADA_2018 = 47_485_252_366;
const SONORA_2018 = 8_281_383_808;
const ARIZONA_SONORA_MEE = 5_928_093_765;
const NOGALES_TO_ARIZONA = 19_226_726_057;

describe.skipIf(!PRESENT)(`customs figures of the library${ABSENT}`, () => {
  beforeAll(async () => {
    tables = await customsShelf(openLibrary(SOURCES));
    shelf = { table: async (name) => tables[name] };
  }, 120_000);

  // The stored evidence was made row by row from the files, before there was a library.
  test.each([2013, 2018])('give California and Baja California in %i to the last bit', async (year) => {
    const stored = await storedEvidence(year);
    const evidence = await customsEvidence(shelf, {
      year,
      areas: [{ id: 'USA:06', states: ['CA'] }],
      mexicanStates: ['02'],
      provinces: [],
      ports: [{ state: 'MEX:02', codes: ['2506', '2505', '2507', '2503', '2504', '2502'] }],
    });
    const quantity = (name: string) => at(stored.quantities, 'value', name);
    expect(evidence.mexicanStates.get('02')).toBe(quantity('stateOfExports'));
    expect(evidence.areas.get('USA:06')!.toMexico).toBe(quantity('usStateExports'));
    expect(evidence.areas.get('USA:06')!.fromMexico).toBe(quantity('usStateImports'));
    expect(evidence.ports.get('MEX:02>USA:06')).toBe(quantity('portShare'));
    expect(stored.productShares.cols.labels).toEqual([...PRODUCT_GROUPS]);
    expect(evidence.products.get('USA:06>MEX:02')).toEqual([...stored.productShares.values]);
    expect(evidence.value.MEX.exports).toBe(at(stored.customs, 'value', 'exports'));
    expect(evidence.value.MEX.imports).toBe(at(stored.customs, 'value', 'imports'));
    expect(evidence.gaps.map(({ what }) => what)).toEqual(['customs']);
  });

  // Added up with awk over the files: exports are trdtype 1, imports 2; XO is Ontario, BC Baja California.
  test('give what the files say, added up by other means', () => {
    const ontario = (way: string) =>
      tables['customs-products-canada'].rows.labels
        .filter((label) => label.startsWith(way) && label.endsWith('|ON'))
        .reduce(
          (sum, label) =>
            sum +
            tables['customs-products-canada'].cols.labels.reduce(
              (all, group) => all + at(tables['customs-products-canada'], label, group),
              0,
            ),
          0,
        );
    expect(ontario('exports')).toBe(ONTARIO.exports);
    expect(ontario('imports')).toBe(ONTARIO.imports);
    expect(at(tables['customs-us-states'], 'MI|2018', 'CAN|imports')).toBe(MICHIGAN_FROM_CANADA_2018);
    expect(at(tables['customs-mexican-states'], '26|2018', 'exports')).toBe(SONORA_2018);
    expect(at(tables['customs-products-mexico'], 'AZ|26', 'MEE')).toBe(ARIZONA_SONORA_MEE);
    expect(at(tables['customs-ports'], '2604', 'AZ')).toBe(NOGALES_TO_ARIZONA);
  });

  test('by Mexican state agree between the series by name and the monthly files by code, to the dollar', () => {
    const products = tables['customs-products-mexico'];
    const series = tables['customs-mexican-states'];
    const byState = new Map<string, number>();
    products.rows.labels.forEach((label, i) => {
      const state = label.split('|')[1];
      const width = products.cols.labels.length;
      for (const value of products.values.slice(i * width, (i + 1) * width))
        byState.set(state, (byState.get(state) ?? 0) + value);
    });
    for (const [state, value] of byState) {
      // Nayarit, code NA, has been lost from the series since 2007; unknown is not in it.
      if (state === 'unknown' || state === '18') continue;
      const pooled = [2021, 2022, 2023].reduce(
        (sum, year) => sum + at(series, `${state}|${year}`, 'exports'),
        0,
      );
      expect(pooled, state).toBe(value);
    }
    expect(byState.size).toBe(33);
    expect(series.rows.labels.includes('18|2006')).toBe(true);
    expect(series.rows.labels.includes('18|2007')).toBe(false);
  });

  test('hold for every state, province and breaking year', async () => {
    const postal = [...new Set(tables['customs-us-states'].rows.labels.map((label) => label.slice(0, 2)))];
    const codes = Array.from({ length: 32 }, (_, i) => String(i + 1).padStart(2, '0'));
    for (const year of [1993, 1994, 1995, 2003, 2004, 2006, 2007, 2013, 2022, 2025]) {
      const evidence = await customsEvidence(shelf, {
        year,
        areas: postal.map((state) => ({ id: state, states: [state] })),
        mexicanStates: year === 2022 ? codes : ['02', '18'],
        provinces: [{ id: 'CAN:ON+QC', provinces: ['ON', 'QC'] }],
        ports: [],
      });
      const sum = (flow: 'toMexico' | 'fromCanada') =>
        [...evidence.areas.values()].reduce((total, each) => total + each[flow], 0);
      expect(sum('toMexico'), String(year)).toBeCloseTo(1, 12);
      expect(sum('fromCanada'), String(year)).toBeCloseTo(1, 12);
      expect(evidence.mexicanStates.has('18'), String(year)).toBe(year < 2007);
      expect(evidence.gaps.filter(({ note }) => note.en.includes('2004')).length).toBe(year < 2004 ? 1 : 0);
      expect(evidence.gaps.filter(({ note }) => note.en.includes('twice')).length).toBe(year < 1995 ? 1 : 0);
    }
  }, 60_000);

  test('name no place in 7% of exports to Canada and 1% of imports, as the notes say', async () => {
    const { provinces } = await customsEvidence(shelf, {
      year: 2018,
      areas: [],
      mexicanStates: [],
      provinces: [{ id: 'none', provinces: ['unknown'] }],
      ports: [],
    });
    expect(Math.round(100 * provinces.get('none')!.fromUs)).toBe(7);
    expect(Math.round(100 * provinces.get('none')!.toUs)).toBe(1);
  });

  test('take less than 0.8 MB as Parquet', async () => {
    let bytes = 0;
    for (const [name, { rows, cols, values }] of Object.entries(tables)) {
      const path = join(OUT, `${name}.parquet`);
      const width = cols.labels.length;
      await writeParquet(path, [
        textColumn(rows.name, [...rows.labels]),
        ...cols.labels.map((label, j) => ({
          kind: 'number' as const,
          name: label,
          values: Float64Array.from(rows.labels, (_, i) => values[i * width + j]),
        })),
      ]);
      bytes += statSync(path).size;
    }
    expect(bytes).toBeLessThan(800_000);
  });
});

describe.skipIf(!PRESENT)(`ports of the border${ABSENT}`, () => {
  beforeAll(async () => {
    exported = await readCsv(`${FOLDER}dot1_annual_2021_2023.csv`, {
      where: `country = '2010' AND trdtype = '1'`,
    });
  }, 120_000);

  test('have the codes, names and states of the list of ports, and the shares of the monthly files', async () => {
    const { default: list } = await import(`${FOLDER}codes/schedule_d_port_codes.json`, {
      with: { type: 'json' },
    });
    const codes = new Map(
      (await readCsv('src/accounts/bridges/customs_mexican_states.csv')).rows.map(([code, , state]) => [
        code,
        state,
      ]),
    );
    const { columns, rows } = exported;
    const [port, state, value] = ['depe', 'mexstate', 'value_usd'].map((name) => columns.indexOf(name));
    for (const each of await borderPorts()) {
      expect(list[each.port], each.port).toMatchObject({ port: each.name, state: each.usState });
      let [own, all] = [0, 0];
      for (const row of rows) {
        if (row[port] !== each.port) continue;
        all += Number(row[value]);
        if (codes.get(row[state]) === each.mexicanState) own += Number(row[value]);
      }
      expect(each.exportShare, each.port).toBeCloseTo(own / all, 4);
    }
  });

  test('carry most of US exports to Baja California, Sonora and Chihuahua, and not to the other border states', async () => {
    // Computed from table 1 with a script of its own: 95%, 91%, 79%; 15% Coahuila, 1% Tamaulipas.
    const { columns, rows } = exported;
    const [port, state, value] = ['depe', 'mexstate', 'value_usd'].map((name) => columns.indexOf(name));
    const part = async (code: string, mexican: string) => {
      const own = (await borderPorts()).filter((each) => each.mexicanState === mexican && !each.through);
      const there = rows.filter((row) => row[state] === code);
      const sum = (of: readonly (readonly string[])[]) =>
        of.reduce((total, row) => total + Number(row[value]), 0);
      return sum(there.filter((row) => own.some((each) => each.port === row[port]))) / sum(there);
    };
    expect(await part('BC', '02')).toBeCloseTo(0.955, 2);
    expect(await part('SO', '26')).toBeCloseTo(0.908, 2);
    expect(await part('CH', '08')).toBeCloseTo(0.794, 2);
    expect(await part('CO', '05')).toBeCloseTo(0.149, 2);
    expect(await part('TM', '28')).toBeCloseTo(0.009, 2);
    expect(await part('NL', '19')).toBe(0);
  });
});
