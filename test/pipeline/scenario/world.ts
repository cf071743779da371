import { frame } from '../../../src/accounts/frame.ts';
import { provenance } from '../../../src/core/provenance.ts';
import type { Table } from '../../../src/core/table.ts';
import { at } from '../../../src/core/table.ts';
import { millionUsd } from '../../../src/core/unit.ts';
import type { Mrio } from '../../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../../src/mrio/mrio.ts';
import type { TariffTables } from '../../../src/pipeline/scenario/tariff-tables.ts';

/** Regions of the embedded accounts of Cali Baja. */
export const REGIONS = [
  'USA:41740+20940',
  'USA:rest',
  'MEX:02',
  'MEX:rest',
  'CAN',
  'CHN',
  'JKT',
  'EU',
  'ROW',
];

/** A table in which everybody sells 1 to everybody, by region and sector. */
export async function world(regions = REGIONS, sectors?: readonly string[]): Promise<Mrio> {
  const labels = sectors ?? (await frame()).sectors.labels;
  const n = regions.length * labels.length;
  return mrioFromFlows({
    year: 2018,
    regions,
    sectors: labels,
    flows: new Float64Array(n * n),
    demand: new Float64Array(n * regions.length).fill(1),
    unit: millionUsd(2018),
    provenance: provenance('test', 'scenario', []),
  });
}

/** One cell of an applied scenario's table. */
export function cell(of: Table, from: string, sector: string, to: string): number {
  return at(of, `${from}|${sector}`, to);
}

/** Small tables whose answers can be worked out by hand: cars in two cells, metals in one. */
export const SMALL: TariffTables = {
  cells: new Map([
    [
      'MEX>USA',
      [
        {
          sector: 'AUTO',
          chapter: '87',
          lists: ['parts'],
          lines: 3,
          weight: 0.75,
          values: { 'us-mfn-2025': 0.02, 'usmca-2024': 0.6 },
          imputed: [],
        },
        {
          sector: 'AUTO',
          chapter: '84',
          lists: [],
          lines: 1,
          weight: 0.25,
          values: { 'us-mfn-2025': 0.04, 'usmca-2024': 0.2 },
          imputed: [],
        },
        {
          sector: 'MET',
          chapter: '72',
          lists: ['metals'],
          lines: 1,
          weight: 1,
          values: { 'us-mfn-2025': 0, 'usmca-2024': 0.5 },
          imputed: [],
        },
      ],
    ],
    [
      '*>*',
      [
        { sector: 'AUTO', chapter: '87', lists: [], lines: 1, weight: 1, values: {}, imputed: [] },
        { sector: 'MET', chapter: '72', lists: [], lines: 1, weight: 1, values: {}, imputed: [] },
      ],
    ],
  ]),
  rates: [
    { table: 'ours', date: '2018-01-01', importer: 'MEX', exporter: '*', sector: 'AUTO', rate: 0.15 },
    { table: 'ours', date: '2018-01-01', importer: 'MEX', exporter: '*', sector: 'MET', rate: 0.05 },
    { table: 'dated', date: '2018-01-01', importer: 'MEX', exporter: 'USA', sector: '*', rate: 0.1 },
    { table: 'dated', date: '2018-07-01', importer: 'MEX', exporter: 'USA', sector: '*', rate: 0.3 },
  ],
  ports: [
    { port: '*', flow: 'MEX>USA', sector: 'AUTO', value: 100, truckValue: 80, weight: 0.1 },
    { port: '*', flow: 'MEX>USA', sector: 'MET', value: 40, truckValue: 30, weight: 0.5 },
    { port: '2506', flow: 'MEX>USA', sector: 'AUTO', value: 22, truckValue: 20, weight: 0.1 },
    { port: '2506', flow: 'MEX>USA', sector: 'MET', value: 10, truckValue: 10, weight: 0.5 },
  ],
  lists: [
    {
      id: 'parts',
      importer: 'USA',
      exporter: 'MEX',
      title: { en: 'Parts', es: 'Partes' },
      source: 'test',
      grade: 'observed',
    },
    {
      id: 'metals',
      importer: 'USA',
      exporter: 'MEX',
      title: { en: 'Metals', es: 'Metales' },
      source: 'test',
      grade: 'estimated',
    },
  ],
  countries: [
    { iso3: 'USA', name: 'United States', economy: 'USA' },
    { iso3: 'MEX', name: 'Mexico', economy: 'MEX' },
    { iso3: 'CAN', name: 'Canada', economy: 'CAN' },
    { iso3: 'DEU', name: 'Germany', economy: 'EU' },
    { iso3: 'BRA', name: 'Brazil', economy: 'ROW' },
  ],
  provenance: provenance('tariff tables', 'estimated', []),
};

type Json = Record<string, unknown>;

/** A judgement call with its bare value. */
export function judged(value: unknown): Json {
  return { value, meaning: 'test', source: 'test', grade: 'scenario' };
}

/** A duty of the United States on Mexico, with some fields changed. */
export function duty(changes: Json = {}): Json {
  return {
    id: 'mexico',
    by: 'USA',
    on: ['MEX'],
    goods: 'all',
    rate: 0.25,
    from: '2018-06-01',
    source: 'law',
    grade: 'observed',
    ...changes,
  };
}

/** A scenario with these duties, as JSON. */
export function scenario(duties: Json[], changes: Json = {}): Json {
  return {
    id: 'test',
    name: { en: 'Test', es: 'Prueba' },
    kind: 'what-if',
    summary: { en: 'A test.', es: 'Una prueba.' },
    compare: { before: '2018-01-01', after: '2018-07-12' },
    passThrough: judged(1),
    duties,
    assumptions: [],
    sources: [{ id: 'law', title: 'A law', publisher: 'Nobody', date: '2018-01-01', url: 'none' }],
    ...changes,
  };
}
