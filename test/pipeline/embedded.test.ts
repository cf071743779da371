import { beforeAll, describe, expect, it } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { flowsOf, mrioOfFlows } from '../../src/mrio/flow-matrix.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { nest, nestInputs, nestProportionally } from '../../src/mrio/nest/nest.ts';
import { noNoise } from '../../src/mrio/nest/parameters.ts';
import { partsOf } from '../../src/mrio/nest/plan.ts';
import { nestCells } from '../../src/mrio/nest/stages.ts';
import type { PairAccounts } from '../../src/pipeline/accounts.ts';
import { loadAccounts, loadBase, loadFigures, pairConfig } from '../../src/pipeline/accounts.ts';
import { drawInputs, sample } from '../../src/pipeline/draw.ts';
import { drawReadings } from '../../src/pipeline/ensemble.ts';
import { allReadings } from '../../src/pipeline/pair.ts';
import { pairReport } from '../../src/pipeline/pair-report.ts';
import { nestParameters } from '../../src/pipeline/parameters.ts';

describe.each([2013, 2018])('the embedded accounts of %i', (year) => {
  let accounts: PairAccounts;
  let base: Mrio;
  const products = 10;

  beforeAll(async () => {
    accounts = await loadAccounts('cali-baja', year);
    base = await loadBase(accounts);
  });

  const inputs = () => {
    const { evidence, plan } = accounts;
    return nestInputs(flowsOf(base), evidence, plan, nestCells(plan));
  };

  it('the nested table follows from the shipped base table and evidence, digit for digit', () => {
    const { plan, nested, config } = accounts;
    const again = nest(inputs(), nestParameters(config), noNoise(plan.sectors.labels.length, products));
    expect(again.result.converged).toBe(true);
    const stored = flowsOf(nested).values;
    let different = 0;
    again.flows.values.forEach((value, i) => {
      if (value !== stored[i]) different += 1;
    });
    expect(different).toBe(0);
  });

  it('region vectors add up to one over the parts of each country', () => {
    const { plan, config } = accounts;
    const { vectors } = nest(
      inputs(),
      { ...nestParameters(config), maxCycles: 1, checkEvery: 1 },
      noNoise(32, products),
    );
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
    const { plan, config, evidence, pair, headings, readings } = accounts;
    const { flows } = nestProportionally(inputs(), nestParameters(config), noNoise(32, products));
    const labels = { regions: plan.regions.labels, sectors: plan.sectors.labels };
    const of = mrioOfFlows(flows, labels, year, base.Z.provenance);
    const stored = new Map(readings.map((reading) => [reading.id, reading.withoutProximity]));
    for (const reading of allReadings(of, pair, evidence, headings)) {
      if (/gap$/.test(reading.id)) continue;
      const expected = stored.get(reading.id)!;
      expect(Math.abs(reading.value - expected), reading.id).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(expected)),
      );
    }
  });

  it('every figure of the report has a range, a unit and a grade, and money that crosses has a band of some width', () => {
    const report = pairReport(accounts);
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

  it('a draw gives the same digits whatever was drawn before it', () => {
    const { config, plan, evidence, headings } = accounts;
    const setting = { config, plan, base: flowsOf(base), evidence, headings };
    const together = new Map(drawReadings({ ...setting, draws: [0, 1] }));
    const alone = new Map(drawReadings({ ...setting, draws: [1] }));
    expect(Array.from(alone.get(1)!)).toEqual(Array.from(together.get(1)!));
    expect(Array.from(alone.get(1)!)).not.toEqual(Array.from(together.get(0)!));
  });

  it('figures without tables are those of the report', async () => {
    const report = pairReport(accounts);
    const figures = await loadFigures('cali-baja', year);
    expect([...figures.keys()].sort()).toEqual([...report.figures.keys()].sort());
    for (const [id, { value, low, high }] of figures) {
      const own = report.figures.get(id)!;
      expect([low, high], id).toEqual([own.low, own.high]);
      if (!/gap$/.test(id))
        expect(Math.abs(value - own.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
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

  it('every parameter with a distribution is drawn, and its central value lies inside', async () => {
    const { plan } = await loadAccounts('cali-baja', 2013);
    const config = await pairConfig('cali-baja');
    const central = nestParameters(config) as unknown as Record<string, unknown>;
    const drawn = [0, 1, 2, 3].map(
      (draw) => drawInputs(config, draw, plan).parameters as unknown as typeof central,
    );
    for (const [name, parameter] of Object.entries(config.parameters)) {
      if (!('distribution' in parameter) || parameter.distribution === undefined) continue;
      expect(new Set(drawn.map((each) => each[name])).size, name).toBeGreaterThan(1);
      if (parameter.distribution.kind === 'one-of') continue;
      const [low, high] = [0.001, 0.999].map((p) => sample(parameter.distribution!, p) as number);
      const value = central[name] as number;
      expect(low <= value && value <= high, name).toBe(true);
    }
  });

  it('an unknown pair lists near matches', async () => {
    await expect(pairConfig('cali-baha')).rejects.toThrowError(MrioError);
    await expect(pairConfig('cali-baha')).rejects.toMatchObject({
      code: 'label',
      hint: expect.stringContaining('cali-baja'),
    });
  });
});
