import { describe, expect, test } from 'vitest';
import { byCountry, pairBorder } from '../../src/core/partition.ts';
import { at } from '../../src/core/table.ts';
import { extraction } from '../../src/measures/extraction.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { armington } from '../../src/scenarios/armington/armington.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { costPush } from '../../src/scenarios/cost-push/cost-push.ts';
import { general } from '../../src/scenarios/run/general.ts';
import { lostTrade } from '../../src/scenarios/run/lost-trade.ts';
import { markets } from '../../src/scenarios/run/markets.ts';
import { priceRise } from '../../src/scenarios/run/price-rise.ts';
import { leather } from '../measures/leather.ts';
import { applied } from './applied.ts';
import { largestGap, thetaOf } from './model.ts';

/**
 * Golden numbers worked out with numpy on input.csv of the leather table: duties on what Germany buys abroad go from 5 to
 * 15 per cent, what Turkey sells to Argentina costs two per cent more to bring, σ = 5, η = 1, sellers keep their prices.
 */

const of = leather();
const four = thetaOf(of, 4);
const dearer = applied(of, {
  before: (seller, buyer) => (buyer === 'Germany' && seller !== buyer ? 0.05 : 0),
  after: (seller, buyer) => (buyer === 'Germany' && seller !== buyer ? 0.15 : 0),
  iceberg: (seller, buyer) => (seller === 'Turkey' && buyer === 'Argentina' ? 1.02 : 1),
});
const DIRECT = [
  0.0003603603603603607, 0.0016466552315608932, 0.0006315789473684216, 0, 0, 0, 0.009980806142034539,
  0.009937402190923306, 0.024516129032258045,
];
const FIRST = [
  0.0029593577730477917, 0.005573942691940817, 0.010544230270582697, 0.0037280258846622604,
  0.0035229044362572962, 0.00783907081756654, 0.016897371900688036, 0.019890621168325965, 0.03816038833900309,
];
const EXACT = [
  0.0029763107195633774, 0.005603126589216407, 0.010608146768202193, 0.0037509283999355133,
  0.0035445532264498487, 0.007887559951912967, 0.016995492098522785, 0.020016181006149613,
  0.03839862078159979,
];

describe('cost-push from duties that are paid already', () => {
  const { prices, finalPrices } = priceRise(of, dearer);

  test('direct, first order, exact, and what final buyers pay', () => {
    of.Z.rows.labels.forEach((activity, i) => {
      expect(at(prices, activity, 'direct')).toBeCloseTo(DIRECT[i], 14);
      expect(at(prices, activity, 'first-order')).toBeCloseTo(FIRST[i], 14);
      expect(at(prices, activity, 'exact')).toBeCloseTo(EXACT[i], 13);
    });
    const final = [0.018177595524144222, 0.015469926139543693, 0.04524674998327313];
    of.regions.labels.forEach((region, q) => {
      expect(at(finalPrices, region, 'exact')).toBeCloseTo(final[q], 13);
    });
    expect(at(prices, 'Turkey|Agriculture', 'magnification')).toBe(0);
    expect(at(prices, 'Germany|Agriculture', 'magnification')).toBeCloseTo(EXACT[6] / DIRECT[6], 9);
  });

  test('who bears it, with 60 per cent passed on', () => {
    const { incidence } = priceRise(of, dearer, 0.6);
    expect(at(incidence, 'Germany', 'duty')).toBeCloseTo(13.18, 10);
    expect(at(incidence, 'Germany', 'buyers')).toBeCloseTo(0.6 * 13.18, 10);
    expect(at(incidence, 'Argentina', 'sellers')).toBeCloseTo(1.704, 10);
    expect(at(incidence, 'Turkey', 'sellers')).toBeCloseTo(3.568, 10);
  });

  test('with no duties before it is the cost-push of the rates, at any pass-through', () => {
    const rates = borderRates(of, byCountry(of.regions), (_, buyer) => (buyer === 'Turkey' ? 0.3 : 0.1));
    const scenario = applied(of, {
      after: (seller, buyer) => (seller === buyer ? 0 : buyer === 'Turkey' ? 0.3 : 0.1),
    });
    for (const passThrough of [0, 0.4, 1]) {
      const ours = priceRise(of, scenario, passThrough);
      const theirs = costPush(of, rates, { passThrough });
      expect(largestGap(ours.prices.values, theirs.prices.values)).toBeLessThan(1e-13);
      expect(largestGap(ours.incidence.values, theirs.incidence.values)).toBeLessThan(1e-13);
      for (const region of of.regions.labels)
        expect(at(ours.finalPrices, region, 'exact')).toBeCloseTo(
          at(theirs.finalPrices, region, 'exact'),
          13,
        );
    }
  });

  test('nothing passed on leaves prices; nothing changed leaves everything', () => {
    const duties = applied(of, { after: (seller, buyer) => (seller === buyer ? 0 : 0.2) });
    for (const each of priceRise(of, duties, 0).prices.values) expect(each).toBe(0);
    const nothing = applied(of, { before: (seller, buyer) => (seller === buyer ? 0 : 0.2) });
    const { prices: still, finalPrices: same, incidence } = priceRise(of, nothing);
    for (const each of [...still.values, ...same.values, ...incidence.values]) expect(each).toBe(0);
  });

  test('a pass-through outside 0 to 1, and duties without an end, are refused', () => {
    expect(() => priceRise(of, dearer, 1.2)).toThrow('A pass-through of 1.2 is not possible.');
    const endless = applied(of, { after: (seller, buyer) => (seller === buyer ? 0 : 9) });
    expect(() => priceRise(of, endless)).toThrow('do not come to an end');
  });
});

describe('markets one by one', () => {
  const { changes, money } = markets(of, dearer, four);

  test('price, quantity, duty and deadweight of a product', () => {
    const german = 'Germany|Agriculture';
    expect(at(changes, german, 'price')).toBeCloseTo(0.15 / 1.05 - 0.05 / 1.05, 13);
    expect(at(changes, german, 'quantity')).toBeCloseTo(-0.2951764656358101, 13);
    expect(at(changes, german, 'others')).toBeCloseTo(0.1107673443042203, 13);
    expect(at(money, german, 'duty-before')).toBeCloseTo(2.72, 12);
    expect(at(money, german, 'duty')).toBeCloseTo(5.7513600404117895, 12);
    expect(at(money, german, 'deadweight')).toBeCloseTo(1.6057599730588072, 12);
  });

  test('a longer way is spent, not collected', () => {
    const textiles = 'Argentina|Textile_and_Leather';
    expect(at(changes, textiles, 'quantity')).toBeCloseTo(-0.07799329287936019, 13);
    expect(at(money, textiles, 'spent-on-the-way')).toBeCloseTo(0.22312562312319503, 12);
    expect(at(money, textiles, 'duty')).toBe(0);
  });

  test('duties add up to those of the regions', () => {
    const duties = applied(of, {
      before: (seller, buyer) => (seller === buyer ? 0 : 0.02),
      after: (seller, buyer) => (seller === buyer ? 0 : 0.12),
    });
    const ours = markets(of, duties, four, { supply: 3 });
    const theirs = armington(of, duties.tariffAfter, four, { before: duties.tariffBefore, supply: 3 });
    for (const region of of.regions.labels)
      for (const effect of ['duty-before', 'duty', 'deadweight']) {
        const sum = of.sectors.labels.reduce((all, k) => all + at(ours.money, `${region}|${k}`, effect), 0);
        expect(sum).toBeCloseTo(at(theirs.regions, region, effect), 11);
      }
  });
});

describe('lost trade', () => {
  test('half of what one country sells to another', () => {
    const { value, output } = lostTrade(
      of,
      applied(of, { lost: (seller, buyer) => (seller === 'Turkey' && buyer === 'Germany' ? 0.5 : 0) }).lost,
    );
    const golden = [
      2.055004982472501, 1.0769207457186036, 0.05990568425233126, 16.570473330803146, 17.329003969327154,
      1.9397943384437286, 1.8908461359613398, 1.8392814035153948, 1.3030237880456954,
    ];
    golden.forEach((each, i) => {
      expect(value.values[i]).toBeCloseTo(each, 10);
      expect(output.values[i]).toBeGreaterThan(each);
    });
  });

  test('all of a border is D7, nothing is nothing', () => {
    const border = pairBorder(of.regions, ['Argentina'], ['Turkey']);
    const all = borderRates(of, border, 1);
    expect(largestGap(lostTrade(of, all).value.values, extraction(of, border).values)).toBeLessThan(1e-12);
    for (const each of lostTrade(of, borderRates(of, border, 0)).output.values) expect(each).toBe(0);
    expect(() => lostTrade(of, borderRates(of, border, 1.5))).toThrow(/lost share .* is 1.5/);
  });
});

describe('general equilibrium of a scenario', () => {
  test('nothing changes when nothing does, also with duties that are paid already', () => {
    const paid = applied(of, { before: (seller, buyer) => (seller === buyer ? 0 : 0.07) });
    const { before, after, regions } = general(of, paid, four, { sourcing: 'user' });
    expect(before).toBe(of);
    for (const part of ['Z', 'Y'] as const)
      expect(largestGap(after[part].values, before[part].values)).toBeLessThan(1e-12);
    expect(largestGap(leontief(after).v, leontief(before).v)).toBeLessThan(1e-12);
    for (const each of regions.values) expect(Math.abs(each)).toBeLessThan(1e-12);
  });

  test('removing a small duty gains to second order', () => {
    const gain = (rate: number): number => {
      const gone = applied(of, { before: (s, b) => (s === b ? 0 : rate), after: () => 0 });
      const { base, equilibrium } = general(of, gone, four);
      return base.income.reduce((sum, each, r) => sum + each * Math.log(equilibrium.realIncome[r]), 0);
    };
    const [small, twice] = [gain(0.002), gain(0.004)];
    expect(small).toBeGreaterThan(0);
    expect(twice / small).toBeCloseTo(4, 1);
  });

  test('the first-order sum over many steps comes to the exact change', () => {
    const inside = applied(of, {
      before: (s, b) => (s === b ? 0 : 0.2),
      after: (s, b) => (s === b ? 0 : 0.02),
    });
    expect(general(of, inside, four).path).toBeUndefined();
    const { path, firstOrder } = general(of, inside, four, { steps: [1, 10, 40] });
    for (const region of of.regions.labels) {
      expect(at(path!, '1', region)).toBeCloseTo(at(firstOrder!, region, 'first-order'), 12);
      const gap = (steps: string) => Math.abs(at(path!, steps, region) - at(path!, 'log-exact', region));
      expect(gap('40')).toBeLessThan(gap('10') / 3);
      expect(gap('10')).toBeLessThan(gap('1') / 5);
    }
    expect(() => general(of, inside, four, { steps: [0] })).toThrow('A path of 0 steps');
  });

  test('a dearer way hurts both; the first-order measure is then left out', () => {
    const way = applied(of, { iceberg: (seller, buyer) => (seller === buyer ? 1 : 1.05) });
    const { regions, firstOrder } = general(of, way, four);
    for (const region of of.regions.labels) expect(at(regions, region, 'real-income')).toBeLessThan(0);
    expect(firstOrder).toBeUndefined();
  });

  test('a change with no equilibrium says where it stopped and what to try', () => {
    const wild = applied(of, { after: (seller, buyer) => (seller === buyer ? 0 : 0.4) });
    expect(() => general(of, wild, four, { stopping: { tolerance: 1e-12, steps: 1 } })).toThrow(
      /No equilibrium was found: at .* % of the change, after 1 steps/,
    );
  });
});
