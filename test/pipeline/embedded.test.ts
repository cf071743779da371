import { beforeAll, describe, expect, it } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import type { Values } from '../../src/core/table.ts';
import { flowsOf, mrioOfFlows } from '../../src/mrio/flow-matrix.ts';
import { nest, nestProportionally } from '../../src/mrio/nest/nest.ts';
import { noNoise } from '../../src/mrio/nest/parameters.ts';
import { partsOf } from '../../src/mrio/nest/plan.ts';
import type { PairAccounts } from '../../src/pipeline/accounts.ts';
import { DATA, loadAccounts, loadFigures, pairConfig } from '../../src/pipeline/accounts.ts';
import { drawInputs, sample } from '../../src/pipeline/draw.ts';
import { drawnReadings } from '../../src/pipeline/drawn-readings.ts';
import { drawnHere, drawReadings } from '../../src/pipeline/ensemble.ts';
import { pairReport } from '../../src/pipeline/pair-report.ts';
import { loadStoredFigures } from '../../src/pipeline/pair-store.ts';
import { makePairYear } from '../../src/pipeline/pair-year.ts';
import { nestParameters } from '../../src/pipeline/parameters.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';

/** How many cells differ, to the last bit. */
function differentCells(a: Values, b: Values): number {
  expect(a.length).toBe(b.length);
  let different = 0;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) different += 1;
  return different;
}

/** The same but for the last digits: which borders are factored together decides them. */
function expectNear(found: number, expected: number, what: string): void {
  expect(Math.abs(found - expected), `${what}: ${found}, ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(expected)),
  );
}

describe.each([2013, 2018, 2020])('the embedded accounts of Cali Baja in %i', (year) => {
  let accounts: PairAccounts;

  beforeAll(async () => {
    accounts = await loadAccounts('cali-baja', year);
  }, 60_000);

  it('follow from base table, statistics and declaration again, digit for digit', async () => {
    const { shelf, setting, base, nested, evidence } = accounts;
    expect(base.Z.values).not.toBe(nested.Z.values);
    const again = await makePairYear(shelf, setting, base);
    expect(again.nesting.passes.every((pass) => pass.converged)).toBe(true);
    for (const part of ['Z', 'Y', 'V'] as const) {
      expect(differentCells(again.nested[part].values, nested[part].values), part).toBe(0);
    }
    expect(again.evidence.customs.areas).toEqual(evidence.customs.areas);
  });

  it('are the shipped figures, and the cycles that the build recorded', async () => {
    const { readings, yearRecord, nesting } = accounts;
    const found = new Map(readings.map((reading) => [reading.id, reading]));
    const shipped = (await loadStoredFigures(DATA, 'cali-baja')).get(year)!;
    expect(shipped.length).toBeGreaterThan(100);
    for (const { id, value, withoutProximity } of shipped) {
      if (/gap$/.test(id)) continue;
      expectNear(found.get(id)!.value, value, id);
      expectNear(found.get(id)!.withoutProximity, withoutProximity, id);
    }
    expect(nesting.passes.map(({ cycles }) => cycles)).toEqual(yearRecord!.cycles);
    expect(yearRecord!.checks.every((each) => each.passed)).toBe(true);
  });

  it('region vectors add up to one over the parts of each country', () => {
    const { plan } = accounts.inputs.merged;
    const { vectors } = accounts.nesting;
    const S = plan.sectors.labels.length;
    for (let economy = 0; economy < plan.economies.labels.length; economy++) {
      for (let k = 0; k < S; k++) {
        for (const shares of [vectors.theta, vectors.epsilon, vectors.finalShare]) {
          const sum = partsOf(plan, economy).reduce((total, region) => total + shares[region * S + k], 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }
    }
  });

  it('the readings without proximity are those of the proportional table', () => {
    const { setting, inputs, base, pair, readings } = accounts;
    const { config, plan } = setting;
    const { flows } = nestProportionally(inputs, nestParameters(config), noNoise(inputs.merged.plan));
    const labels = { regions: plan.regions.labels, sectors: plan.sectors.labels };
    const of = mrioOfFlows(flows, labels, year, base.Z.provenance);
    const stored = new Map(readings.map((reading) => [reading.id, reading.withoutProximity]));
    for (const reading of drawnReadings(of, pair))
      expect(stored.get(reading.id), reading.id).toBe(reading.value);
    // Where nothing is known of proximity, the two sides sell each other far less.
    expect(stored.get('d1-total')!).toBeLessThan(0.2 * readings.find(({ id }) => id === 'd1-total')!.value);
  });

  it('a table without proximity that is known already changes no bit of the nest', () => {
    const { inputs, nesting, setting } = accounts;
    const noise = noNoise(inputs.plan);
    const again = nest(inputs, nestParameters(setting.config), noise, nesting.proportional);
    expect(again.flows.values).toEqual(nesting.flows.values);
  });

  it('a second pass that goes on from the first comes to the same readings, to 1e-4, in fewer cycles', () => {
    const { inputs, nesting, setting, base, pair } = accounts;
    const parameters = { ...nestParameters(setting.config), continued: true };
    const sooner = nest(inputs, parameters, noNoise(inputs.plan));
    expect(sooner.passes[2].cycles).toBeLessThan(nesting.passes[2].cycles);
    expect(sooner.result.converged).toBe(true);
    const labels = { regions: inputs.plan.regions.labels, sectors: inputs.plan.sectors.labels };
    const own = new Map(drawnReadings(accounts.nested, pair).map(({ id, value }) => [id, value] as const));
    const readings = drawnReadings(mrioOfFlows(sooner.flows, labels, year, base.Z.provenance), pair);
    for (const id of ['d1-total', 'd3-total', 'd4-pair-at-least-2', 'd5-total']) {
      const { value } = readings.find((reading) => reading.id === id)!;
      expect(Math.abs(value / own.get(id)! - 1), id).toBeLessThan(1e-4);
    }
  });

  it('every figure of the report has a range, a unit and a grade, and money that crosses has a band of some width', async () => {
    const report = pairReport(accounts, await processingConfig());
    for (const each of report.figures.values()) {
      expect(each.low <= each.high, each.id).toBe(true);
      expect(['observed', 'derived', 'estimated', 'scenario']).toContain(each.grade);
    }
    for (const id of ['d1-total', 'd3-total', 'd4-pair-at-least-2', 'us-mexico-crosses-2-plus']) {
      const { low, value, high } = report.figures.get(id)!;
      expect(low < value && value < high, `${id}: ${low} ${value} ${high}`).toBe(true);
    }
    expect(report.checks.every((each) => each.passed)).toBe(true);
  });

  it('figures without tables are those of the report', async () => {
    const report = pairReport(accounts, await processingConfig());
    const figures = await loadFigures('cali-baja', year);
    expect(figures.size).toBeGreaterThan(100);
    for (const [id, { value, low, high }] of figures) {
      const own = report.figures.get(id)!;
      if (/gap$/.test(id)) continue;
      expectNear(own.value, value, id);
      expectNear(own.low, low, id);
      expectNear(own.high, high, id);
    }
  });
});

describe('draws of the embedded accounts', () => {
  let accounts: PairAccounts;
  const task = (draws: readonly number[]) => {
    const { config, setting, base, evidence, pair } = accounts;
    const from = base.Z.provenance;
    return { config, plan: setting.plan, base: flowsOf(base), from, evidence, pair, draws };
  };

  beforeAll(async () => {
    accounts = await loadAccounts('cali-baja', 2013);
  }, 60_000);

  it('a draw gives the same digits whatever was drawn before it', () => {
    const together = new Map(drawReadings(task([0, 1])));
    const alone = new Map(drawReadings(task([1])));
    expect(Array.from(alone.get(1)!)).toEqual(Array.from(together.get(1)!));
    expect(Array.from(alone.get(1)!)).not.toEqual(Array.from(together.get(0)!));
  }, 60_000);

  it('in this thread are those of worker threads', async () => {
    const ids = drawnReadings(accounts.nested, accounts.pair).map(({ id }) => id);
    const { draws: _, ...setting } = task([]);
    const here = drawnHere(setting, ids, 3);
    const expected = new Map(drawReadings(task([2])));
    expect(Array.from(here.values.slice(2 * ids.length))).toEqual(
      Array.from(expected.get(2)!.slice(0, ids.length)),
    );
    expect(here.largestGap).toBeGreaterThan(0);
  }, 60_000);

  it('every parameter with a distribution is drawn, and its central value lies inside', () => {
    const { config, setting, evidence } = accounts;
    const central = nestParameters(config) as unknown as Record<string, unknown>;
    const drawn = [0, 1, 2, 3].map(
      (draw) => drawInputs(config, draw, setting.plan, evidence).parameters as unknown as typeof central,
    );
    let distributions = 0;
    for (const [name, parameter] of Object.entries(config.parameters)) {
      if (!('distribution' in parameter) || parameter.distribution === undefined) continue;
      distributions += 1;
      expect(new Set(drawn.map((each) => each[name])).size, name).toBeGreaterThan(1);
      if (parameter.distribution.kind === 'one-of') continue;
      const [low, high] = [0.001, 0.999].map((p) => sample(parameter.distribution!, p) as number);
      const value = central[name] as number;
      expect(low <= value && value <= high, name).toBe(true);
    }
    expect(distributions).toBeGreaterThan(3);
  });
});

describe('draws', () => {
  it('distributions have the quantiles that they declare', () => {
    const lognormal = { kind: 'lognormal', median: 10, sigma: 0.8 } as const;
    expect(sample(lognormal, 0.5)).toBeCloseTo(10, 12);
    expect(sample(lognormal, 0.95)).toBeCloseTo(10 * Math.exp(0.8 * 1.6448536269514722), 9);
    const triangular = { kind: 'triangular', min: 0.1, mode: 0.25, max: 0.45 } as const;
    expect(sample(triangular, 0)).toBeCloseTo(0.1, 12);
    expect(sample(triangular, 1)).toBeCloseTo(0.45, 12);
    expect(sample(triangular, (0.25 - 0.1) / (0.45 - 0.1))).toBeCloseTo(0.25, 12);
    const one = { kind: 'one-of', values: ['metro', 'areas', 'none'] } as const;
    expect([0, 0.4, 0.999999].map((p) => sample({ ...one, values: [...one.values] }, p))).toEqual([
      'metro',
      'areas',
      'none',
    ]);
  });

  it('an unknown pair lists near matches', async () => {
    await expect(pairConfig('cali-baha')).rejects.toThrowError(MrioError);
    await expect(pairConfig('cali-baha')).rejects.toMatchObject({
      code: 'label',
      hint: expect.stringContaining('cali-baja'),
    });
  });
});
