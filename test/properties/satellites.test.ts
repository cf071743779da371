import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { MrioError } from '../../src/core/errors.ts';
import type { Partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import { bmSource } from '../../src/measures/accounting/borin-mancini/source.ts';
import { vaxD } from '../../src/measures/linkages/vax-d.ts';
import { satelliteAccounts } from '../../src/measures/satellites/satellite-accounts.ts';
import { satelliteAccountsBySector } from '../../src/measures/satellites/satellite-accounts-by-sector.ts';
import { satelliteByPair } from '../../src/measures/satellites/satellite-by-pair.ts';
import { satelliteExtraction } from '../../src/measures/satellites/satellite-extraction.ts';
import { satelliteInExports } from '../../src/measures/satellites/satellite-in-exports.ts';
import { satelliteMultipliers } from '../../src/measures/satellites/satellite-multipliers.ts';
import { total } from '../../src/measures/total.ts';
import { vax } from '../../src/measures/vax.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, atMost, near } from './checking.ts';

const tables = placed({ stocks: true });
const positive = placed({ stocks: false });

/** Two accounts: value added as if it were people, and something that stands everywhere, without output too. */
function accountsOf(of: Mrio): Table<'account', 'supplier'> {
  const { v } = leontief(of);
  return table({
    rows: axis('account', ['people', 'energy']),
    cols: of.Z.rows,
    values: Float64Array.from([...v, ...v.slice().map((_, i) => i + 1)]),
    unit: jobs(of.year),
    provenance: provenance('random', 'estimated', []),
  });
}

/** What an account counts in the activities of a group that have output, or in all of them. */
function counted(of: Mrio, border: Partition, account: number, group: string, idle: boolean): number {
  const { x } = leontief(of);
  const S = of.sectors.labels.length;
  const g = border.groups.labels.indexOf(group);
  const values = accountsOf(of).values;
  return x
    .slice()
    .reduce(
      (sum, each, i) =>
        border.of[Math.floor(i / S)] === g && (idle || each !== 0)
          ? sum + values[account * x.length + i]
          : sum,
      0,
    );
}

describe('satellites', () => {
  it('by pair: what is in a group goes somewhere, by demand and by products', () => {
    always(tables, ({ of, border }) => {
      const tied = satelliteByPair(of, border, accountsOf(of));
      ['people', 'energy'].forEach((account, a) => {
        for (const group of border.groups.labels) {
          const rows = tied.rows.labels.filter((row) => row.startsWith(`${account}|${group}>`));
          for (const route of tied.cols.labels)
            near(total(tied, { rows, cols: [route] }), counted(of, border, a, group, false), of);
        }
      });
    });
  });

  it('in exports: with value added for people they are DVA, VAX and DC', () => {
    always(tables, ({ of, border }) => {
      const tied = satelliteInExports(of, border, accountsOf(of));
      const exports = bmSource(of, border, 'exporter');
      const absorbed = vax(of, border);
      for (const group of border.groups.labels) {
        const rows = absorbed.rows.labels.filter((way) => way.startsWith(`${group}>`));
        near(at(tied, `people|${group}`, 'in-exports'), at(exports, group, 'DVA'), of);
        near(at(tied, `people|${group}`, 'in-foreign-demand'), total(absorbed, { rows }), of);
        near(at(tied, `people|${group}`, 'counting-twice'), at(exports, group, 'DC'), of);
      }
    });
  });

  it('in exports: counting twice is the most, foreign demand the least, where nothing is negative', () => {
    always(positive, ({ of, border }) => {
      const tied = satelliteInExports(of, border, accountsOf(of));
      for (const row of tied.rows.labels) {
        atMost(at(tied, row, 'in-foreign-demand'), at(tied, row, 'in-exports'), of);
        atMost(at(tied, row, 'in-exports'), at(tied, row, 'counting-twice'), of);
      }
    });
  });

  it('extraction: with value added for people it is VAX-D', () => {
    always(tables, ({ of, border }) => {
      const lost = satelliteExtraction(of, border, accountsOf(of));
      const value = vaxD(of, border);
      for (const flow of value.rows.labels)
        for (const column of ['own', 'world'])
          near(at(lost, `people|${flow}`, column), at(value, flow, column), of);
    });
  });

  it('multipliers: times final output they are all that stands in activities with output', () => {
    always(tables, ({ of, border }) => {
      const per = satelliteMultipliers(of, border, accountsOf(of));
      const { y } = leontief(of);
      ['people', 'energy'].forEach((account, a) => {
        const all = of.Z.rows.labels.reduce(
          (sum, activity, i) => sum + at(per, `${account}|${activity}`, 'total') * y[i],
          0,
        );
        const stands = border.groups.labels.map((group) => counted(of, border, a, group, false));
        near(
          all,
          stands.reduce((sum, each) => sum + each, 0),
          of,
        );
      });
    });
  });

  it('accounts: consumption = production − no-output − exports + imports, imports = exports in the world', () => {
    always(tables, ({ of, border }) => {
      const accounts = satelliteAccounts(of, border, accountsOf(of));
      const fine = satelliteAccountsBySector(of, border, accountsOf(of));
      ['people', 'energy'].forEach((account, a) => {
        const rows = accounts.rows.labels.filter((row) => row.startsWith(`${account}|`));
        near(total(accounts, { rows, cols: ['imports'] }), total(accounts, { rows, cols: ['exports'] }), of);
        for (const group of border.groups.labels) {
          const row = `${account}|${group}`;
          const cell = (view: string): number => at(accounts, row, view);
          near(cell('production'), counted(of, border, a, group, true), of);
          near(
            cell('consumption'),
            cell('production') - cell('no-output') - cell('exports') + cell('imports'),
            of,
          );
          const sectors = of.sectors.labels.map((sector) => `${row}|${sector}`);
          for (const view of accounts.cols.labels)
            near(total(fine, { rows: sectors, cols: [view] }), cell(view), of);
        }
      });
    });
  });

  it('a satellite of other activities is refused', () => {
    const [{ of, border }] = fc.sample(tables, { numRuns: 1, seed: 1 });
    const good = accountsOf(of);
    const other = of.Z.rows.labels.map((label) => `${label}?`);
    const wrong = table({ ...good, cols: axis('supplier', other) });
    expect(() => satelliteAccounts(of, border, wrong)).toThrowError(MrioError);
  });
});
