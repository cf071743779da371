import { byRegion } from '../../../src/core/partition.ts';
import type { Table } from '../../../src/core/table.ts';
import { at } from '../../../src/core/table.ts';
import type { Breakdown } from '../../../src/measures/accounting/flow-terms.ts';
import { measureOf } from '../../../src/measures/registry.ts';
import type { Case } from './setup.ts';
import { of } from './setup.ts';

const border = byRegion(of.regions);
const made = new Map<string, Table>();

/** A measure of the registry between the three countries, computed once. */
function measured(id: string, by: Breakdown = 'exporter'): Table {
  const key = `${id} ${by}`;
  const { breakdowns, compute } = measureOf(id);
  const table = made.get(key) ?? compute({ of, border, ...(breakdowns && { by }) });
  made.set(key, table);
  return table;
}

/** All columns of one row. */
const rowOf = (table: Table, row: string): Record<string, number> =>
  Object.fromEntries(table.cols.labels.map((col) => [col, at(table, row, col)]));

const flowOf = (row: Readonly<Record<string, string>>): string =>
  `${row.Exporting_Country}|${row.Exporting_Industry}>${row.Importing_Country}`;

const byActivity =
  (id: string): Case =>
  ({ Source_Country: g, Source_Industry: k, Using_Country: h, Using_Industry: l }) => ({
    FVAX: at(measured(id), `${g}|${k}`, `${h}|${l}`),
  });

/** Decompositions of gross exports, and whose value is inside them and inside final demand. */
export const ACCOUNTING: Readonly<Record<string, Case>> = {
  kww: ({ Country }) => rowOf(measured('kww'), Country),

  wwz: (row) => {
    const flow = flowOf(row);
    const sold = rowOf(measured('exports', 'exporter-sector-importer'), flow);
    return {
      ...rowOf(measured('wwz', 'exporter-sector-importer'), flow),
      texp: sold.final + sold.intermediate,
      texpint: sold.intermediate,
      texpfd: sold.final,
    };
  },

  'wwz-kww': (row) => rowOf(measured('wwz-kww', 'exporter-sector-importer'), flowOf(row)),

  'value-in-exports-by-activity': byActivity('value-in-exports-by-activity'),
  'value-in-output-by-activity': byActivity('value-in-output-by-activity'),

  'value-in-final-demand-by-origin': ({ Source_Country: g, Source_Industry: k, Importing_Country: h }) => ({
    Final_Demand: at(measured('value-in-final-demand-by-origin'), `${g}|${k}`, h),
  }),

  'value-in-final-demand': ({ origin }) => rowOf(measured('value-in-final-demand'), origin),

  'value-added-balance': ({ country }) => {
    const ledger = rowOf(measured('value-added-balance'), country);
    return {
      gross_exports: ledger.exports,
      VAX: ledger.VAX,
      VAX_ratio: at(measured('vax-ratio'), country, 'VAX'),
      imports_of_VA: ledger['value-imports'],
      balance_gross: ledger.balance,
      balance_VA: ledger['value-balance'],
    };
  },

  'vertical-specialisation': ({ country }) => {
    const money = rowOf(measured('vertical-specialisation'), country);
    const shares = rowOf(measured('vertical-specialisation-shares'), country);
    return {
      exports: money.exports,
      'VS_HIY(imports in exports, A_M L E)': money.VS,
      'VS_FC(sum foreign VA V B E)': money.FC,
      VS_share: at(measured('gvc-participation-kww'), country, 'backward'),
      VS1: money.VS1,
      VS1_share: at(measured('gvc-participation-kww'), country, 'forward'),
      'VS1star(KWW4+5+6)': money['VS1*'],
      DC_share: shares.DC,
    };
  },
};
