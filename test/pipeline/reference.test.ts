import { beforeAll, describe, expect, it } from 'vitest';
import { bridge } from '../../src/accounts/bridge.ts';
import { frame } from '../../src/accounts/frame.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { goodsFlow } from '../../src/mrio/nest/nest.ts';
import { noNoise } from '../../src/mrio/nest/parameters.ts';
import { nestCells, nestTargets } from '../../src/mrio/nest/stages.ts';
import { baseTotals } from '../../src/mrio/nest/vectors.ts';
import type { BuildSetting, BuiltYear } from '../../src/pipeline/build-year.ts';
import { buildYear, kappaCalibrations } from '../../src/pipeline/build-year.ts';
import { accountsChecks } from '../../src/pipeline/checks.ts';
import { readPairConfig } from '../../src/pipeline/config.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { pairOf } from '../../src/pipeline/pair.ts';
import { nestParameters } from '../../src/pipeline/parameters.ts';
import { nestPlan } from '../../src/pipeline/plan.ts';
import { READING_OF } from '../measures/reference-ids.ts';
import { ABSENT, PRESENT, REFERENCE, SOURCES } from './shared.ts';

/** Lines of BEA's table in the order of the draft's rows. */
const ORDER = [7, 8, 9, 14, 21, 22, 23, 26, 27, 28, 30, 32, 38, 39, 42, 43, 46, 48, 52, 55];

const config = new URL('../../pairs/cali-baja.json', import.meta.url).pathname;

/** Largest relative difference over the cells of a reference table above a size, and where it is. */
async function worst(
  file: string,
  ours: Float64Array,
  above: number,
): Promise<{ gap: number; where: string }> {
  const sheet = await readCsv(`${REFERENCE}${file}`);
  const width = sheet.columns.length - 1;
  let found = { gap: 0, where: '' };
  for (let row = 0; row < ours.length / width; row++) {
    for (let column = 0; column < width; column++) {
      const expected = Number(sheet.rows[row][column + 1]);
      if (Math.abs(expected) <= above) continue;
      const gap = Math.abs(ours[row * width + column] / expected - 1);
      if (gap > found.gap) found = { gap, where: `${sheet.rows[row][0]} → ${sheet.columns[column + 1]}` };
    }
  }
  return found;
}

describe.skipIf(!PRESENT)(`the pipeline against the independent reference of 2013${ABSENT}`, () => {
  let setting: BuildSetting;
  let built: BuiltYear;

  beforeAll(async () => {
    const declaration = await readPairConfig(config);
    const classification = await frame();
    const plan = await nestPlan(declaration, classification);
    const naics = await bridge('naics4_to_common', 'naics4', 'sector');
    setting = {
      library: openLibrary(SOURCES),
      config: declaration,
      frame: classification,
      plan,
      cells: nestCells(plan),
      headings: new Map([...naics.to].map(([code, sectors]) => [code, sectors[0]])),
    };
    built = await buildYear(setting, 2013);
  }, 120_000);

  it('base prior: 1e-6 on cells above a million dollars', async () => {
    const { gap, where } = await worst('base_prior_2013.csv.gz', built.basePrior.values, 1);
    expect(gap, where).toBeLessThan(1e-10);
  });

  it('base table: 1e-6 on cells above a million dollars, the same number of cycles, ρ and import adjustment', async () => {
    const { gap, where } = await worst('base_mrio_2013.csv.gz', built.baseFlows.values, 1);
    expect(gap, where).toBeLessThan(1e-10);
    const { columns, rows } = await readCsv(`${REFERENCE}base_checks.csv`);
    const row = rows.find((each) => each[0] === '2013')!;
    const expected = (name: string) => Number(row[columns.indexOf(name)]);
    expect(built.baseCycles).toBe(expected('iters'));
    expect(built.rho / expected('mex_rho')).toBeCloseTo(1, 12);
    expect(built.importAdjustment / expected('mex_import_adj')).toBeCloseTo(1, 12);
  });

  it('region vectors: 1e-9', async () => {
    const { columns, rows } = await readCsv(`${REFERENCE}region_vectors_2013.csv`);
    const { vectors } = built.nesting;
    const S = setting.plan.sectors.labels.length;
    const { metro, stateRest, mexicanState } = setting.plan;
    const ours: Record<string, (k: number) => number> = {
      theta_SDI: (k) => vectors.theta[metro * S + k],
      theta_RCA: (k) => vectors.theta[stateRest * S + k],
      theta_BC: (k) => vectors.theta[mexicanState * S + k],
      eps_BC: (k) => vectors.epsilon[mexicanState * S + k],
    };
    for (const [name, value] of Object.entries(ours)) {
      rows.forEach((row, k) => {
        const expected = Number(row[columns.indexOf(name)]);
        expect(Math.abs(value(k) - expected), `${name} ${row[0]}`).toBeLessThanOrEqual(
          1e-9 * Math.abs(expected),
        );
      });
    }
    // The reference prints output and value added after balancing, whose gap is 1e-7.
    const { x, v } = leontief(built.nested);
    for (const [name, region, of] of [
      ['x_SDI', metro, x],
      ['x_BC', mexicanState, x],
      ['va_SDI', metro, v],
      ['va_BC', mexicanState, v],
    ] as const) {
      rows.forEach((row, k) => {
        const expected = Number(row[columns.indexOf(name)]);
        expect(Math.abs(of[region * S + k] / expected - 1), `${name} ${row[0]}`).toBeLessThan(1e-7);
      });
    }
  });

  it('calibration targets: 1e-9', async () => {
    const { rows } = await readCsv(`${REFERENCE}calibration_targets_2013.csv`);
    const expected = new Map(rows.map((row) => [row[1], row[2]]));
    const { evidence } = built;
    const quantity = (name: string) =>
      evidence.quantities.values[evidence.quantities.cols.labels.indexOf(name)];
    const near = (ours: number, name: string) =>
      expect(ours / Number(expected.get(name)), name).toBeCloseTo(1, 9);
    near(quantity('stateOfExports'), 's_st');
    near(quantity('usStateExports'), 's_ca');
    near(quantity('usStateImports'), 'm_ca');
    near(quantity('portShare'), 'pca');
    near(evidence.customs.values[0], 'cust_exp');
    near(evidence.customs.values[1], 'cust_imp');
    const shares = JSON.parse(expected.get('cag')!.replaceAll("'", '"')) as Record<string, number>;
    evidence.productShares.cols.labels.forEach((group, p) => {
      expect(evidence.productShares.values[p] / shares[group], group).toBeCloseTo(1, 9);
    });
    const targets = nestTargets(
      built.baseFlows,
      baseTotals(built.baseFlows),
      evidence,
      built.nesting.vectors,
      nestParameters(setting.config),
      noNoise(32, 10),
      setting.plan,
    );
    near(targets['metro goods exports'][0], 'T_ita');
  });

  it('nested prior: 1e-6 on cells above a million dollars', async () => {
    const { gap, where } = await worst('nested_prior_2013.csv.gz', built.prior.values, 1);
    expect(gap, where).toBeLessThan(1e-6);
  });

  it('nested table: 1e-5 on cells above a million dollars', async () => {
    const { gap, where } = await worst('nested_2013.csv.gz', built.nesting.flows.values, 1);
    expect(gap, where).toBeLessThan(1e-6);
  });

  it('realised goods flows of the twelve pairs of regions: 1e-5', async () => {
    const { rows } = await readCsv(`${REFERENCE}phi_realised_2013.csv`);
    const { plan } = setting;
    const position: Record<string, number> = { SDI: 0, RCA: 1, RUS: 2, BC: 3, RMX: 4 };
    expect(rows).toHaveLength(12);
    for (const [, from, to, goods] of rows) {
      const ours = goodsFlow(built.nesting.flows, position[from], position[to], plan);
      expect(Math.abs(ours / Number(goods) - 1), `${from} → ${to}`).toBeLessThan(1e-6);
    }
  });

  it('measures from our own table: 1e-4', async () => {
    const { readFileSync } = await import('node:fs');
    const { values } = JSON.parse(readFileSync(`${REFERENCE}values_2013.json`, 'utf8')) as {
      values: Record<string, Record<string, number>>;
    };
    const ours = new Map(built.central.map((reading) => [reading.id, reading.value]));
    let largest = 0;
    for (const [key, expected] of Object.entries(values['2013'])) {
      if (/err|^test_/.test(key)) continue;
      const id = READING_OF[key];
      expect(id, key).toBeDefined();
      const gap = Math.abs(ours.get(id)! / expected - 1);
      largest = Math.max(largest, gap);
      expect(gap, `${key} = ${id}`).toBeLessThan(1e-4);
    }
    expect(largest).toBeGreaterThan(0);
  });

  it('κ that the export figures imply: within a hundredth of a per cent of the reference’s bisection', async () => {
    const { columns, rows } = await readCsv(`${REFERENCE}kappa_calibration.csv`);
    const kappa = columns.indexOf('kappa_solved');
    const ours = kappaCalibrations(setting, built);
    for (const [scope, name] of [
      ['metro', 'SD'],
      ['areas', 'SD+EC'],
    ]) {
      const expected = rows.find((row) => row[0] === '2013' && row[1] === name)!;
      const found = ours.find((each) => each.scope === scope)!;
      expect(Math.abs(found.kappa / Number(expected[kappa]) - 1)).toBeLessThan(1e-4);
      expect(found.residual / Number(expected[5])).toBeCloseTo(1, 7);
    }
  }, 120_000);

  it('our imputation of the metro equals the draft in every cell', async () => {
    const { columns, rows } = await readCsv(`${SOURCES}derived_draft/san_diego_imperial_2016_draft.csv`);
    const draft = rows.filter((row) => row[columns.indexOf('any_cell_imputed')] === '1');
    const drafted = (name: string) => draft.map((row) => Number(row[columns.indexOf(name)]));
    for (const [cbsa, column] of [
      ['41740', 'va_san_diego_musd'],
      ['20940', 'va_imperial_musd'],
    ]) {
      // Lines and rows of the draft come in one order, that of BEA's table, except that the draft has no sums.
      const ours = built.imputed.filter((each) => each.cbsa === cbsa && each.flag === '(D)');
      const all = [...drafted(column)];
      for (const { line, value } of [...ours].sort((x, y) => ORDER.indexOf(x.line) - ORDER.indexOf(y.line))) {
        const at = all.indexOf(value);
        expect(at, `${cbsa} line ${line}: ${value}`).toBeGreaterThanOrEqual(0);
        all.splice(0, at + 1);
      }
      expect(ours.length).toBeGreaterThan(5);
    }
  });

  it('2018 by the same code: balanced, aggregates exactly, nothing negative', async () => {
    const later = await buildYear(setting, 2018);
    const checks = accountsChecks(
      later.base,
      later.nested,
      pairOf(setting.plan, later.evidence),
      setting.plan,
    );
    for (const each of checks) expect(each.passed, `${each.title}: ${each.figure}`).toBe(true);
    const { rows } = await readCsv(`${REFERENCE}base_checks.csv`);
    expect(later.baseCycles).toBe(Number(rows.find((row) => row[0] === '2018')![1]));
  }, 120_000);
});
