import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCT_GROUPS } from '../../src/accounts/product-groups.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { noNoise } from '../../src/mrio/nest/parameters.ts';
import { goodsFlow } from '../../src/mrio/nest/preference.ts';
import { nestTargets } from '../../src/mrio/nest/targets.ts';
import { useEngine } from '../../src/mrio/use-engine.ts';
import type { BuiltBase } from '../../src/pipeline/build-base.ts';
import { buildBase } from '../../src/pipeline/build-base.ts';
import { calibrateKappa } from '../../src/pipeline/calibrate-kappa.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { makeNested } from '../../src/pipeline/make-nested.ts';
import type { PairSetting } from '../../src/pipeline/pair-setting.ts';
import { pairSetting } from '../../src/pipeline/pair-setting.ts';
import type { PairYear } from '../../src/pipeline/pair-year.ts';
import { checksOf, makePairYear, readingsOfYear } from '../../src/pipeline/pair-year.ts';
import { baseChoices, nestParameters } from '../../src/pipeline/parameters.ts';
import { customsShelf } from '../../src/pipeline/shelf/customs-shelf.ts';
import { mexicoShelf } from '../../src/pipeline/shelf/mexico-shelf.ts';
import { shelfOf } from '../../src/pipeline/shelf/open-shelf.ts';
import { usShelf } from '../../src/pipeline/shelf/us-shelf.ts';
import { READING_OF } from '../measures/reference-ids.ts';
import { referenceConfig } from './reference-method.ts';
import { ABSENT, PRESENT, REFERENCE, SOURCES } from './shared.ts';

/** Lines of BEA's table in the order of the draft's rows. */
const ORDER = [7, 8, 9, 14, 21, 22, 23, 26, 27, 28, 30, 32, 38, 39, 42, 43, 46, 48, 52, 55];

/** Regions of the pair, as the reference calls them, by their index in the nested table. */
const REGIONS = { SDI: 0, RCA: 1, RUS: 2, BC: 3, RMX: 4 } as const;

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

/** How many cells differ, to the last bit. */
function differentCells(a: Float64Array, b: Float64Array): number {
  expect(a.length).toBe(b.length);
  let different = 0;
  a.forEach((value, i) => {
    if (!Object.is(value, b[i])) different += 1;
  });
  return different;
}

describe.skipIf(!PRESENT)(`the pipeline against the independent reference of 2013${ABSENT}`, () => {
  const library = openLibrary(SOURCES);
  let setting: PairSetting;
  let shelf: Shelf;
  let base: BuiltBase;
  let built: PairYear;
  const ofYear = async (year: number) => {
    const { config, frame } = setting;
    return buildBase(library, frame, config, year, baseChoices(config));
  };

  beforeAll(async () => {
    setting = await pairSetting(await referenceConfig());
    shelf = shelfOf({
      ...(await usShelf(library, setting.frame)),
      ...(await mexicoShelf(library, setting.frame)),
      ...(await customsShelf(library)),
    });
    base = await ofYear(2013);
    built = await makePairYear(shelf, setting, base.mrio);
  }, 180_000);

  afterAll(() => useEngine(undefined));

  it('regions in the order of the reference', () => {
    const { plan } = setting;
    expect(plan.regions.labels.slice(0, 5)).toEqual([
      'USA:41740+20940',
      'USA:06-rest',
      'USA:rest',
      'MEX:02',
      'MEX:rest',
    ]);
    expect(plan.sectors.labels).toHaveLength(32);
  });

  it('base prior: 1e-11 on cells above a million dollars', async () => {
    const { gap, where } = await worst('base_prior_2013.csv.gz', base.prior.values, 1);
    expect(gap, where).toBeLessThan(1e-11);
  });

  it('base table: 1e-11 on cells above a million dollars, the same number of cycles, ρ and import adjustment', async () => {
    const { gap, where } = await worst('base_mrio_2013.csv.gz', base.flows.values, 1);
    expect(gap, where).toBeLessThan(1e-11);
    const { columns, rows } = await readCsv(`${REFERENCE}base_checks.csv`);
    const row = rows.find((each) => each[0] === '2013')!;
    const expected = (name: string) => Number(row[columns.indexOf(name)]);
    expect(base.cycles).toBe(expected('iters'));
    expect(base.rho / expected('mex_rho')).toBeCloseTo(1, 12);
    expect(base.importAdjustment / expected('mex_import_adj')).toBeCloseTo(1, 12);
  });

  it('region vectors: 1e-9', async () => {
    const { columns, rows } = await readCsv(`${REFERENCE}region_vectors_2013.csv`);
    const { vectors } = built.nesting;
    const S = setting.plan.sectors.labels.length;
    const { SDI: metro, RCA: stateRest, BC: mexicanState } = REGIONS;
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
    const { customs } = built.evidence;
    const near = (ours: number, name: string) =>
      expect(ours / Number(expected.get(name)), name).toBeCloseTo(1, 9);
    near(customs.mexicanStates.get('02')!, 's_st');
    near(customs.areas.get('USA:06')!.toMexico, 's_ca');
    near(customs.areas.get('USA:06')!.fromMexico, 'm_ca');
    near(customs.ports.get('MEX:02>USA:06')!, 'pca');
    near(customs.value.MEX!.exports, 'cust_exp');
    near(customs.value.MEX!.imports, 'cust_imp');
    const shares = JSON.parse(expected.get('cag')!.replaceAll("'", '"')) as Record<string, number>;
    const products = customs.products.get('USA:06>MEX:02')!;
    expect(Object.keys(shares)).toHaveLength(products.length);
    PRODUCT_GROUPS.forEach((group, p) => {
      expect(products[p]! / shares[group], group).toBeCloseTo(1, 9);
    });
    const { inputs, nesting } = built;
    const { base: small, totals, plan, cells } = inputs.merged;
    const targets = nestTargets(
      cells,
      small,
      totals,
      inputs.evidence,
      nesting.vectors,
      nestParameters(setting.config),
      noNoise(plan),
      plan,
    );
    expect(targets['goods exports of metros']).toHaveLength(1);
    near(targets['goods exports of metros'][0], 'T_ita');
  });

  it('nested prior: 1e-7 on cells above a million dollars', async () => {
    const { gap, where } = await worst('nested_prior_2013.csv.gz', built.nesting.prior().values, 1);
    expect(gap, where).toBeLessThan(1e-7);
  });

  it('nested table: 1e-6 on cells above a million dollars', async () => {
    const { gap, where } = await worst('nested_2013.csv.gz', built.nesting.flows.values, 1);
    expect(gap, where).toBeLessThan(1e-6);
  });

  it('realised goods flows of the twelve pairs of regions: 1e-6', async () => {
    const { rows } = await readCsv(`${REFERENCE}phi_realised_2013.csv`);
    const { plan } = setting;
    const position: Record<string, number> = REGIONS;
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
    const ours = new Map(readingsOfYear(built, setting).map((reading) => [reading.id, reading.value]));
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

  it.each([2013, 2018])(
    'κ that the export figures of %i imply: within a hundredth of a per cent of the reference’s bisection',
    async (year) => {
      const { columns, rows } = await readCsv(`${REFERENCE}kappa_calibration.csv`);
      const of = year === 2013 ? built : await makePairYear(shelf, setting, (await ofYear(year)).mrio);
      const cycles = setting.config.balance.kappaCycles.value;
      for (const [scope, name] of [
        ['metro', 'SD'],
        ['areas', 'SD+EC'],
      ] as const) {
        const expected = rows.find((row) => row[0] === String(year) && row[1] === name)!;
        const found = calibrateKappa(of.inputs, nestParameters(setting.config), REGIONS.SDI, scope, cycles);
        const kappa = Number(expected[columns.indexOf('kappa_solved')]);
        expect(Math.abs(found.kappa! / kappa - 1), scope).toBeLessThan(1e-4);
        expect(found.residual / Number(expected[5]), scope).toBeCloseTo(1, 7);
      }
    },
    240_000,
  );

  it('kernels and plain TypeScript give the same bits', () => {
    const make = (engine: 'wasm' | 'plain') => {
      useEngine(engine);
      return makeNested(built.inputs, base.mrio, nestParameters(setting.config), engine).nesting;
    };
    const [kernels, plain] = [make('wasm'), make('plain')];
    useEngine(undefined);
    expect(kernels.passes).toEqual(plain.passes);
    expect(differentCells(kernels.flows.values, plain.flows.values)).toBe(0);
    expect(differentCells(kernels.flows.values, built.nesting.flows.values)).toBe(0);
    // The comparison sees the last bit.
    const moved = plain.flows.values.slice();
    const some = moved.findIndex((value) => value > 1);
    moved[some] *= 1 + Number.EPSILON;
    expect(differentCells(kernels.flows.values, moved)).toBe(1);
  }, 120_000);

  it('our imputation of the metro equals the draft in every cell', async () => {
    const { columns, rows } = await readCsv(`${SOURCES}derived_draft/san_diego_imperial_2016_draft.csv`);
    const draft = rows.filter((row) => row[columns.indexOf('any_cell_imputed')] === '1');
    const { imputed } = built.evidence.us.get('USA:41740+20940')!;
    const drafted = (name: string) => draft.map((row) => Number(row[columns.indexOf(name)]));
    for (const [cbsa, column] of [
      ['41740', 'va_san_diego_musd'],
      ['20940', 'va_imperial_musd'],
    ]) {
      // Lines and rows of the draft come in one order, that of BEA's table, except that the draft has no sums.
      const ours = imputed.filter((each) => each.cbsa === cbsa && each.flag === '(D)');
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
    const built2018 = await ofYear(2018);
    const later = await makePairYear(shelf, setting, built2018.mrio);
    for (const each of checksOf(later, setting)) {
      expect(each.passed, `${each.title}: ${each.figure}`).toBe(true);
    }
    const { rows } = await readCsv(`${REFERENCE}base_checks.csv`);
    expect(built2018.cycles).toBe(Number(rows.find((row) => row[0] === '2018')![1]));
  }, 180_000);
});
