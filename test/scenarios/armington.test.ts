import { describe, expect, test } from 'vitest';
import { at } from '../../src/core/table.ts';
import { armington } from '../../src/scenarios/armington/armington.ts';
import { marketAfter } from '../../src/scenarios/armington/market.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import { firstOrderTable } from '../../src/scenarios/caliendo-parro/first-order-table.ts';
import { leather } from '../measures/leather.ts';
import { ratesBetween, thetaOf } from './model.ts';

describe('a market', () => {
  test('of two sellers, worked out by hand: σ = 2, a duty of 25 % on one half', () => {
    const { price, quantity, index } = marketAfter({
      shares: [0.5, 0.5],
      dearer: [1, 1.25],
      sigma: 2,
      demand: 1,
      supply: Number.POSITIVE_INFINITY,
    });
    // P̂ = (½ + ½ · 1/1.25)⁻¹ = 1/0.9; quantities P̂ and P̂/1.25².
    expect(index).toBeCloseTo(1 / 0.9, 14);
    expect([...price]).toEqual([1, 1]);
    expect(quantity[0]).toBeCloseTo(1 / 0.9, 14);
    expect(quantity[1]).toBeCloseTo(1 / 0.9 / 1.5625, 14);
  });

  test('whose sellers give way: the price of the dutiable one falls, that of the other rises', () => {
    const market = { shares: [0.5, 0.5], dearer: [1, 1.25], sigma: 2, demand: 1, supply: 3 };
    const { price, quantity, index } = marketAfter(market);
    expect(price[1]).toBeLessThan(1);
    expect(price[0]).toBeGreaterThan(1);
    for (let i = 0; i < 2; i++) expect(quantity[i]).toBeCloseTo(price[i] ** 3, 13);
    const paid = 0.5 / price[0] + 0.5 / (price[1] * 1.25);
    expect(index).toBeCloseTo(1 / paid, 13);
    expect(price[1] * 1.25).toBeGreaterThan(1);
  });

  test('with an elasticity of 1 keeps all shares', () => {
    const { quantity, index } = marketAfter({
      shares: [0.2, 0.8],
      dearer: [1, 1.5],
      sigma: 1,
      demand: 1,
      supply: Number.POSITIVE_INFINITY,
    });
    expect(quantity[0]).toBeCloseTo(1, 14);
    expect(quantity[1]).toBeCloseTo(1 / 1.5, 14);
    expect(index).toBeCloseTo(1.5 ** 0.8, 14);
  });
});

describe('the markets of the leather table', () => {
  const of = leather();
  const tariff = ratesBetween(of, (seller, buyer) => (seller === 'Germany' && buyer === 'Turkey' ? 0.1 : 0));

  test('a duty costs its buyers more than it brings in, by about the triangle', () => {
    const { regions, sales } = armington(of, ratesBetween(of, 0.01), thetaOf(of, 4));
    for (const region of of.regions.labels) {
      const [duty, lost, buyers] = ['duty', 'deadweight', 'buyers'].map((what) => at(regions, region, what));
      expect(buyers).toBeGreaterThan(duty);
      expect((buyers - duty) / lost).toBeGreaterThan(0.95);
      expect((buyers - duty) / lost).toBeLessThan(1.05);
      expect(at(regions, region, 'sellers')).toBe(0);
    }
    expect(sales.provenance.grade).toBe('scenario');
  });

  test('only the buyer’s markets move', () => {
    const { quantities, regions } = armington(of, tariff, thetaOf(of, 4), { supply: 2 });
    expect(at(quantities, 'Germany|Agriculture', 'Turkey')).toBeLessThan(0);
    expect(at(quantities, 'Argentina|Agriculture', 'Turkey')).toBeGreaterThan(0);
    expect(at(quantities, 'Argentina|Agriculture', 'Germany')).toBe(0);
    expect(at(regions, 'Germany', 'sellers')).toBeGreaterThan(0);
    expect(at(regions, 'Argentina', 'sellers')).toBeLessThan(0);
  });

  test('the first-order measure by partner and by sector adds up to that by region', () => {
    const run = counterfactual(of, thetaOf(of, 4), { tariff: ratesBetween(of, 1e-4) });
    const whole = firstOrderTable(run);
    for (const by of ['partner', 'sector'] as const) {
      const parts = firstOrderTable(run, by);
      for (const region of of.regions.labels) {
        const sum = parts.rows.labels
          .filter((label) => label.split(/[>|]/)[0] === region)
          .reduce((all, label) => all + at(parts, label, 'first-order'), 0);
        expect(sum).toBeCloseTo(at(whole, region, 'first-order'), 15);
      }
    }
    expect(whole.values.length).toBe(9);
  });
});
