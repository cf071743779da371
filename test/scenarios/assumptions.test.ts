import { describe, expect, test } from 'vitest';
import { byCountry } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { at } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import { DUTIES } from '../../src/scenarios/caliendo-parro/mrio-of-economy.ts';
import { leather } from '../measures/leather.ts';
import { largestGap, ratesBetween, thetaOf } from './model.ts';

const of = leather();
const four = thetaOf(of, 4);
const tariff = ratesBetween(of, 0.1);

/** Mexico split in two that earn, and a Mexico that spends; a metro in the United States; Canada. Two sectors. */
function split(): Mrio {
  const regions = ['USA:metro', 'USA:rest', 'MEX', 'MX1', 'MX2', 'CAN'];
  const [S, R] = [2, regions.length];
  const n = S * R;
  const idle = 2;
  const size = [3, 40, 0, 8, 6, 9];
  const flows = new Float64Array(n * n);
  const demand = new Float64Array(n * R);
  for (let i = 0; i < n; i++) {
    const from = Math.floor(i / S);
    if (from === idle) continue;
    for (let j = 0; j < n; j++) {
      const to = Math.floor(j / S);
      if (to !== idle)
        flows[i * n + j] = ((1 + ((i * 7 + j * 3) % 5)) * size[from] * size[to]) / (from === to ? 60 : 300);
    }
    for (let q = 0; q < R; q++) {
      if (q === 3 || q === 4) continue;
      const buyer = q === idle ? 14 : size[q];
      const home = from === q || (q === idle && (from === 3 || from === 4));
      demand[i * R + q] = ((2 + ((i + q) % 3)) * size[from] * buyer) / (home ? 12 : 150);
    }
  }
  const provenanceOf = provenance('split', 'observed', []);
  return mrioFromFlows({
    year: 2020,
    regions,
    sectors: ['goods', 'services'],
    flows,
    demand,
    unit: millionUsd(2020),
    provenance: provenanceOf,
  });
}

describe('what a model assumes', () => {
  test('a country split by processing has one purse, and the base is the table', () => {
    const world = split();
    const { base, after, before } = counterfactual(world, thetaOf(world, 5), {}, { sourcing: 'user' });
    expect([...base.purses]).toEqual([0, 1, 2, 2, 2, 5]);
    expect([...base.purseShare]).toEqual([1, 1, 1, 0, 0, 1]);
    expect(before).toBe(world);
    expect(largestGap(after.Z.values, world.Z.values)).toBeLessThan(1e-12);
    const abroad = borderRates(world, byCountry(world.regions), (seller, buyer) =>
      seller === 'MEX' && buyer === 'USA' ? 0.25 : 0,
    );
    const hit = counterfactual(world, thetaOf(world, 5), { tariff: abroad }, { sourcing: 'user' });
    expect(at(hit.regions, 'MEX', 'real-income')).toBeLessThan(0);
    // Those who earn and do not spend lose wages; their real income is not defined and stays.
    expect(at(hit.regions, 'MX2', 'wage')).toBeLessThan(at(hit.regions, 'CAN', 'wage'));
    expect(at(hit.regions, 'MX2', 'real-income')).toBe(0);
  });

  test('labour that moves inside the country earns the same change of the wage everywhere in it', () => {
    const world = split();
    const abroad = borderRates(world, byCountry(world.regions), 0.2);
    const { regions, activities, base, equilibrium } = counterfactual(
      world,
      thetaOf(world, 5),
      { tariff: abroad },
      { labour: 'country' },
    );
    expect(at(regions, 'MX1', 'wage')).toBeCloseTo(at(regions, 'MX2', 'wage'), 12);
    expect(at(regions, 'USA:metro', 'wage')).toBeCloseTo(at(regions, 'USA:rest', 'wage'), 12);
    // People change places inside a country and stay in it.
    for (const country of [[0, 1], [3, 4], [5]]) {
      let [before, now] = [0, 0];
      for (const r of country)
        for (let k = 0; k < 2; k++) {
          const work = base.valueShare[r * 2 + k] * base.output[r * 2 + k];
          before += work;
          now += work * equilibrium.labour[r * 2 + k];
        }
      expect(now / before).toBeCloseTo(1, 11);
    }
    expect(Math.abs(at(activities, 'MX1|goods', 'labour'))).toBeGreaterThan(1e-6);
  });

  test('labour that stays has the same work in every region', () => {
    const { base, equilibrium } = counterfactual(of, four, { tariff });
    for (let r = 0; r < 3; r++) {
      let sum = 0;
      for (let k = 0; k < 3; k++)
        sum += base.valueShare[r * 3 + k] * base.output[r * 3 + k] * equilibrium.labour[r * 3 + k];
      expect(sum / base.wages[r]).toBeCloseTo(1, 11);
    }
  });

  test('sectors that are not traded are not traded, before and after', () => {
    const how = { nonTradable: ['Agriculture'] };
    const { before, after } = counterfactual(of, four, { tariff }, how);
    for (const table of [before, after])
      for (let i = 0; i < 9; i += 3)
        for (let j = 0; j < 9; j++)
          if (Math.floor(i / 3) !== Math.floor(j / 3)) expect(table.Z.values[i * 9 + j]).toBe(0);
  });

  test('without deficits every region spends what it earns', () => {
    const { before, after } = counterfactual(of, four, { tariff }, { deficits: 'zero' });
    for (const state of [before, after]) {
      const { y, v } = leontief(state);
      const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);
      expect(sum(y)).toBeCloseTo(sum(v), 8);
      for (let r = 0; r < 3; r++) {
        let balance = 0;
        for (let i = 0; i < 9; i++) {
          const flows = [0, 1, 2].map((k) => state.Z.values[i * 9 + r * 3 + k]);
          balance += sum(flows) + state.Y.values[i * 3 + r];
          if (Math.floor(i / 3) === r) balance -= leontief(state).x[i];
        }
        expect(Math.abs(balance)).toBeLessThan(1e-9);
      }
    }
  });

  test('duties on inputs are a row of value added', () => {
    const { after, revenue } = counterfactual(of, four, { tariff });
    expect(after.V.rows.labels).toEqual(['VA', DUTIES]);
    let paid = 0;
    for (let j = 0; j < 9; j++) paid += after.V.values[9 + j];
    const collected = of.regions.labels.reduce((sum, region) => sum + at(revenue, region, 'after'), 0);
    expect(paid).toBeGreaterThan(0);
    expect(paid).toBeLessThan(collected);
  });

  test('tariffs that are paid already can be taken away', () => {
    const there = counterfactual(of, four, { tariff }, { sourcing: 'user' });
    const none = ratesBetween(of, 0);
    const back = counterfactual(there.after, four, { tariff: none }, { sourcing: 'user', tariff });
    expect(back.before).toBe(there.after);
    expect(largestGap(back.after.Z.values, of.Z.values)).toBeLessThan(1e-10);
    expect(largestGap(back.after.Y.values, of.Y.values)).toBeLessThan(1e-10);
  });

  test('a longer way costs more than a tariff that is handed back', () => {
    const dearer = counterfactual(of, four, { iceberg: tariff }).equilibrium.realIncome;
    const taxed = counterfactual(of, four, { tariff }).equilibrium.realIncome;
    for (let r = 0; r < 3; r++) expect(dearer[r]).toBeLessThan(taxed[r]);
  });

  test('deficits can follow the world’s wages', () => {
    const { base } = counterfactual(of, four, {});
    const world = base.wages.reduce((sum, each) => sum + each, 0);
    const shares = { rows: of.regions, cols: { name: 'share' as const, labels: ['share'] } };
    const same = {
      ...tariff,
      ...shares,
      values: base.deficits.map((each) => each / world),
    };
    const [kept, given] = [{ tariff }, { tariff, deficits: same }].map(
      (change) => counterfactual(of, four, change).equilibrium.realIncome,
    );
    expect(largestGap(given, kept)).toBeLessThan(1e-10);
  });
});
