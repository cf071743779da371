import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs as inJobs, RATIO } from '../../src/core/unit.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { total } from '../../src/measures/total.ts';
import { figuresAt, scenarioTornado } from '../../src/scenarios/run/alternatives.ts';
import { figureBands } from '../../src/scenarios/run/bands.ts';
import { scenarioFigures } from '../../src/scenarios/run/figures.ts';
import { scenarioResult } from '../../src/scenarios/run/scenario-result.ts';
import { sideBearers } from '../../src/scenarios/run/side-bearers.ts';
import { sideMarkets } from '../../src/scenarios/run/side-markets.ts';
import { sideProducts } from '../../src/scenarios/run/side-products.ts';
import { leather } from '../measures/leather.ts';
import { applied } from './applied.ts';
import { thetaOf } from './model.ts';

const of = leather();
const four = thetaOf(of, 4);
/** Two sides, the second of two regions; their countries are as large. */
const pair: Pair = {
  a: ['Argentina'],
  b: ['Turkey', 'Germany'],
  countryA: ['Argentina'],
  countryB: ['Turkey', 'Germany'],
  goods: ['Agriculture'],
  manufactures: [],
  jobs: table({
    rows: axis('region', ['Argentina', 'Turkey', 'Germany']),
    cols: of.sectors,
    values: Float64Array.from([40, 30, 20, 60, 50, 10, 70, 80, 90]),
    unit: inJobs(2000),
    provenance: provenance('test jobs', 'observed', []),
  }),
};
const scenario = applied(of, {
  before: (seller, buyer) => (seller === buyer ? 0 : 0.03),
  after: (seller, buyer) => (seller === buyer ? 0 : buyer === 'Argentina' ? 0.2 : 0.03),
});
const result = scenarioResult(of, pair, scenario, four);
const figures = new Map(scenarioFigures(of, result).map((each) => [each.id, each]));
const value = (id: string): number => figures.get(id)!.value;

describe('figures of a scenario', () => {
  test('are cells of its tables, or means weighted by what regions spend', () => {
    const { regions, base, revenue } = result.general!;
    expect(value('real-income-a')).toBeCloseTo(at(regions, 'Argentina', 'real-income'), 14);
    const [turkey, germany] = [base.income[1], base.income[2]];
    expect(value('real-income-b')).toBeCloseTo(
      (turkey * at(regions, 'Turkey', 'real-income') + germany * at(regions, 'Germany', 'real-income')) /
        (turkey + germany),
      14,
    );
    expect(value('income-change-b') / (turkey + germany)).toBeCloseTo(value('real-income-b'), 12);
    expect(value('revenue-a')).toBeCloseTo(
      at(revenue, 'Argentina', 'after') - at(revenue, 'Argentina', 'before'),
      12,
    );
    expect(value('trade')).toBeLessThan(0);
    expect(value('jobs-hit-b')).toBeCloseTo(
      total(result.jobs!.hit.sellers, { rows: ['Turkey', 'Germany'] }),
      11,
    );
    expect(value('jobs-gained-b') + value('jobs-left-b')).toBeCloseTo(
      total(result.jobs!.change!, { rows: ['Turkey', 'Germany'] }),
      11,
    );
    expect(value('price-a')).toBeGreaterThan(value('price-direct-a'));
    expect(figures.has('lost-a')).toBe(false);
  });

  test('of lost flows alone are bounds', () => {
    const lost = scenarioResult(
      of,
      pair,
      applied(of, { lost: (seller, buyer) => (seller === 'Turkey' && buyer === 'Argentina' ? 1 : 0) }),
      four,
    );
    expect(lost.general).toBeUndefined();
    expect(lost.prices).toBeUndefined();
    const ids = scenarioFigures(of, lost).map(({ id }) => id);
    expect(ids).toContain('lost-b');
    expect(ids).not.toContain('real-income-a');
    // Each product alone is at most all of them, and the two rows of a side overlap.
    const all = total(lost.lost!.value, { rows: [...pair.b] });
    for (const sector of of.sectors.labels) expect(at(lost.lost!.products, sector, 'b')).toBeLessThan(all);
    expect(total(lost.lost!.products, { cols: ['b'] })).toBeGreaterThan(all);
  });

  test('a scenario that changes nothing runs no model', () => {
    const { general, prices, markets, lost, jobs } = scenarioResult(of, pair, applied(of), four);
    expect([general, prices, markets, lost]).toEqual([undefined, undefined, undefined, undefined]);
    expect(total(jobs!.hit.sellers)).toBe(0);
  });
});

describe('tables of a side', () => {
  test('products of two regions are averaged by output', () => {
    const products = sideProducts(of, result, pair.b)!;
    const exact = result.prices!.scenario.prices;
    const x = (activity: string) => {
      const i = of.Z.rows.labels.indexOf(activity);
      let sum = 0;
      for (let j = 0; j < 9; j++) sum += of.Z.values[i * 9 + j];
      for (let q = 0; q < 3; q++) sum += of.Y.values[i * 3 + q];
      return sum;
    };
    const [t, g] = ['Turkey|Agriculture', 'Germany|Agriculture'];
    expect(at(products, 'Agriculture', 'exact')).toBeCloseTo(
      (x(t) * at(exact, t, 'exact') + x(g) * at(exact, g, 'exact')) / (x(t) + x(g)),
      14,
    );
    expect(at(products, 'Agriculture', 'jobs-change')).toBeCloseTo(
      at(result.jobs!.change!, 'Turkey', 'Agriculture') + at(result.jobs!.change!, 'Germany', 'Agriculture'),
      11,
    );
  });

  test('markets add up, and who bears the duty adds up', () => {
    const bought = sideMarkets(of, result, ['Argentina'])!;
    expect(total(bought, { cols: ['duty'] })).toBeCloseTo(
      of.sectors.labels.reduce((sum, k) => sum + at(result.markets!.money, `Argentina|${k}`, 'duty'), 0),
      11,
    );
    const bearers = sideBearers(result)!;
    const all = (column: string) => at(bearers, 'a', column) + at(bearers, 'b', column);
    for (const how of ['full', 'half', 'none'])
      expect(all(`${how}-buyers`) + all(`${how}-sellers`)).toBeCloseTo(all('duty'), 11);
    expect(at(bearers, 'a', 'none-buyers')).toBe(0);
    expect(at(bearers, 'b', 'full-sellers')).toBe(0);
    expect(at(bearers, 'a', 'duty')).toBeGreaterThan(0);
  });
});

describe('how sure a scenario is', () => {
  test('bands are quantiles of draws', () => {
    const draws = [3, 1, 2, 5, 4].map((each) => [{ id: 'x', value: each, unit: RATIO }]);
    expect(figureBands(draws)).toEqual([{ id: 'x', p05: 1.2, p50: 3, p95: 4.8 }]);
    expect(() => figureBands([])).toThrow('0 draws');
    expect(() => figureBands([draws[0], [{ id: 'y', value: 1, unit: RATIO }]])).toThrow('same figures');
  });

  test('the tornado at the central setting gives the central figures', () => {
    const inputs = { of, pair, applied: scenario, elasticities: four };
    const eight = { ...inputs, elasticities: thetaOf(of, 8) };
    const [row] = scenarioTornado([
      {
        id: 'elasticities',
        settings: [
          { setting: '4', inputs },
          { setting: '8', inputs: eight },
        ],
      },
    ]);
    expect(row.ends[0].figures).toEqual(figuresAt(inputs));
    const income = (end: number) => row.ends[end].figures.find(({ id }) => id === 'trade')!.value;
    expect(income(0)).toBeCloseTo(value('trade'), 14);
    // The easier it is to buy elsewhere, the less is still bought.
    expect(income(1)).toBeLessThan(income(0));
  });
});
