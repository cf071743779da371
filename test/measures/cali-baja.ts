import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import type { Sheet } from '../../src/files/csv-read.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import type { Pair } from '../../src/measures/pair.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';

const shared = new URL('../../../shared/', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, shared));
export const REFERENCE = 'methods/reference/cali-baja-2013/';
const DATA = {
  sectors: 'methods/mappings/common_sectors.csv',
  bea: 'methods/mappings/bea_summary_to_common.csv',
  naics4: 'methods/mappings/naics4_to_common.csv',
  draft: 'data/derived_draft/san_diego_imperial_2016_draft.csv',
  census: 'data/inegi_ce_employment/ce_state_scian6_2004_2019.csv',
  cbp: 'data/cbp_county_naics4_avg2012_2016/cbp_naics4_border_counties.csv',
  customs: 'data/bts_transborder/history_us_transborder.csv',
};

/** True when the independent reference and the data it needs are beside the repository. */
export const present = existsSync(at(REFERENCE)) && Object.values(DATA).every((path) => existsSync(at(path)));

/** Region ids by the short names of the reference. */
export const REGIONS: Readonly<Record<string, string>> = {
  SDI: 'USA:41740+20940',
  RCA: 'USA:06-rest',
  RUS: 'USA:rest',
  BC: 'MEX:02',
  RMX: 'MEX:rest',
  CAN: 'CAN',
  CHN: 'CHN',
  JKT: 'JKT',
  EU: 'EU',
  ROW: 'ROW',
};

export const sheet = (path: string, where?: string): Promise<Sheet> =>
  readCsv(at(path), where ? { where } : {});

export async function sectorsOf(kind?: 'goods' | 'service'): Promise<string[]> {
  const { rows } = await sheet(DATA.sectors);
  return rows.filter((row) => kind === undefined || row[2] === kind).map((row) => row[0]);
}

const from = provenance('independent reference', 'derived', []);

/** The nested table of the reference: 10 regions × 32 sectors, 2013. */
export async function nestedMrio(): Promise<{ nested: Mrio; VA: number[]; OUT: number[] }> {
  const sectors = await sectorsOf();
  const { rows } = await sheet(`${REFERENCE}nested_2013.csv.gz`);
  const R = Object.keys(REGIONS).length;
  const n = R * sectors.length;
  const names = Object.keys(REGIONS).flatMap((region) => sectors.map((sector) => `${region}_${sector}`));
  const flows = new Float64Array(n * n);
  const demand = new Float64Array(n * R);
  names.forEach((name, i) => {
    if (rows[i][0] !== name) throw new Error(`Row ${i} of the reference is ${rows[i][0]}, not ${name}.`);
    for (let j = 0; j < n; j++) flows[i * n + j] = Number(rows[i][1 + j]);
    for (let d = 0; d < R; d++) demand[i * R + d] = Number(rows[i][1 + n + d]);
  });
  const line = (name: string): number[] =>
    rows
      .find((row) => row[0] === name)!
      .slice(1, n + 1)
      .map(Number);
  const nested = mrioFromFlows({
    year: 2013,
    regions: Object.values(REGIONS),
    sectors,
    flows,
    demand,
    unit: millionUsd(2013),
    provenance: from,
  });
  return { nested, VA: line('VA'), OUT: line('OUT') };
}

/** Jobs of San Diego and Imperial (draft of 2016) and of Baja California (census 2014), by sector. */
export async function jobsTable(): Promise<Table<'region', 'sector'>> {
  const sectors = await sectorsOf();
  const groups = new Map((await sheet(DATA.bea)).rows.map((row) => [row[0], row[1]]));
  const own = { '44RT': 'TRD', '531': 'RE', '54': 'PROF', '622-623': 'HLT', GF_civ: 'PUB', GSL: 'PUB' };
  for (const [group, sector] of Object.entries(own)) groups.set(group, sector);
  const draft = await sheet(DATA.draft);
  const count = draft.columns.indexOf('emp_total');
  const values = new Float64Array(2 * sectors.length);
  for (const row of draft.rows) values[sectors.indexOf(groups.get(row[0])!)] += Number(row[count]);
  for (const { code, persons } of await census()) {
    values[sectors.length + sectors.indexOf(await sectorOf(code))] += persons;
  }
  return table({
    rows: axis('region', [REGIONS.SDI, REGIONS.BC]),
    cols: axis('sector', sectors),
    values,
    unit: jobs(2013),
    provenance: from,
  });
}

/** Jobs by four-digit heading: private jobs of the two counties, and the census of Baja California. */
export async function headingJobs(side: 'SDI' | 'BC'): Promise<Table<'heading', 'sector'>> {
  const sectors = await sectorsOf();
  const mapped = await naics4();
  const counts = new Map<string, number>();
  const add = (code: string, persons: number): void => {
    if (mapped.has(code)) counts.set(code, (counts.get(code) ?? 0) + persons);
  };
  if (side === 'SDI') {
    const { columns, rows } = await sheet(DATA.cbp, "fips IN ('06073', '06025')");
    for (const row of rows) add(row[columns.indexOf('naics4')], Number(row[columns.indexOf('emp_est1')]));
  } else {
    for (const { code, persons } of await census()) add(code, persons);
  }
  const headings = [...counts.keys()].sort();
  const values = new Float64Array(headings.length * sectors.length);
  headings.forEach((code, h) => {
    values[h * sectors.length + sectors.indexOf(mapped.get(code)!)] = counts.get(code)!;
  });
  const rows = axis('heading', headings);
  return table({ rows, cols: axis('sector', sectors), values, unit: jobs(2013), provenance: from });
}

/** Two-digit SCIAN for codes that the four-digit mapping does not have. */
const TWO_DIGITS: Readonly<Record<string, string>> = {
  '43': 'TRD',
  '46': 'TRD',
  '48': 'TRN',
  '49': 'TRN',
  '52': 'FIN',
  '81': 'ART',
  '11': 'AGR',
};

let mapping: Promise<Map<string, string>> | undefined;

function naics4(): Promise<Map<string, string>> {
  mapping ??= sheet(DATA.naics4).then(({ rows }) => new Map(rows.map((row) => [row[0], row[1]])));
  return mapping;
}

async function sectorOf(code: string): Promise<string> {
  const sector = (await naics4()).get(code) ?? TWO_DIGITS[code.slice(0, 2)];
  if (!sector) throw new Error(`No sector for SCIAN ${code}.`);
  return sector;
}

async function census(): Promise<{ code: string; persons: number }[]> {
  const { columns, rows } = await sheet(DATA.census, "census_year = '2014' AND cve_ent = '02'");
  const code = columns.indexOf('scian6');
  const persons = columns.indexOf('pot_filled');
  return rows.map((row) => ({ code: row[code].slice(0, 4), persons: Number(row[persons]) }));
}

/** San Diego and Imperial with Baja California, as the reference measured them. */
export async function caliBaja(): Promise<Pair> {
  const goods = await sectorsOf('goods');
  const { columns, rows } = await sheet(DATA.customs, "Year = '2013' AND Country = 'Mexico'");
  const sum = (type: string): number =>
    rows
      .filter((row) => row[columns.indexOf('TradeType')] === type)
      .reduce((total, row) => total + Number(row[columns.indexOf('TradeValue')]), 0) / 1e6;
  return {
    a: [REGIONS.SDI],
    b: [REGIONS.BC],
    countryA: [REGIONS.SDI, REGIONS.RCA, REGIONS.RUS],
    countryB: [REGIONS.BC, REGIONS.RMX],
    goods,
    manufactures: goods.slice(goods.indexOf('FOOD'), goods.indexOf('MISC') + 1),
    customs: table({
      rows: axis('direction', ['a>b', 'b>a']),
      cols: axis('flow', ['customs']),
      values: Float64Array.of(sum('Export'), sum('Import')),
      unit: millionUsd(2013, 'customs'),
      provenance: from,
    }),
    jobs: await jobsTable(),
  };
}
