import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { MrioError } from '../../src/core/errors.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { millionUsd, RATIO } from '../../src/core/unit.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { armington } from '../../src/scenarios/armington/armington.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import { economyOfMrio } from '../../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { economyOfTrade } from '../../src/scenarios/caliendo-parro/economy-of-trade.ts';
import { equilibrium } from '../../src/scenarios/caliendo-parro/equilibrium.ts';
import { costPush } from '../../src/scenarios/cost-push/cost-push.ts';
import { leather } from '../measures/leather.ts';
import { ratesBetween, thetaOf } from './model.ts';

const of = leather();
const four = thetaOf(of, 4);

function failure(run: () => unknown): MrioError {
  try {
    run();
  } catch (cause) {
    if (cause instanceof MrioError) return cause;
    throw cause;
  }
  throw new Error('nothing was thrown');
}

describe('bad input is refused with what to do', () => {
  test.each([0, -2])('an elasticity of %d, with its sector', (theta) => {
    const wrong = thetaOf(of, (_, k) => (k === 1 ? theta : 4));
    for (const run of [
      () => counterfactual(of, wrong, {}),
      () => armington(of, ratesBetween(of, 0.1), wrong),
    ]) {
      const { code, message, hint } = failure(run);
      expect(code).toBe('input');
      expect(message).toBe(`The trade elasticity of "Textile_and_Leather" is ${theta}.`);
      expect(hint).toMatch(/above 0/);
    }
  });

  test('a sector without an elasticity, with near names', () => {
    const few = table({
      rows: axis('sector', ['Agriculture', 'Textiles', 'Transport_Equipment']),
      cols: axis('elasticity', ['theta']),
      values: new Float64Array(3).fill(4),
      unit: RATIO,
      provenance: provenance('few', 'scenario', []),
    });
    const { code, message, hint } = failure(() => counterfactual(of, few, {}));
    expect(code).toBe('label');
    expect(message).toContain('Textile_and_Leather');
    expect(hint).toMatch(/Known|mean/);
  });

  test('a rate of −150 per cent, with its flow', () => {
    const wrong = ratesBetween(of, (seller, buyer, sector) =>
      seller === 'Turkey' && buyer === 'Germany' && sector === 'Agriculture' ? -1.5 : 0,
    );
    for (const run of [
      () => counterfactual(of, four, { tariff: wrong }),
      () => costPush(of, wrong),
      () => armington(of, wrong, four),
    ]) {
      const { code, message } = failure(run);
      expect(code).toBe('input');
      expect(message).toBe('The rate on Turkey|Agriculture in Germany is -150.0 %.');
    }
    const economy = economyOfMrio(of, four);
    const tariff = new Float64Array(27).fill(-1);
    expect(failure(() => equilibrium(economy, { tariff })).message).toContain('-100.0 %');
  });

  test('arrays of another length, and deficits that do not add up', () => {
    const economy = economyOfMrio(of, four);
    expect(failure(() => equilibrium(economy, { tariff: new Float64Array(3) })).code).toBe('shape');
    expect(failure(() => equilibrium(economy, { iceberg: new Float64Array(27) })).code).toBe('input');
    const shares = failure(() => equilibrium(economy, { deficits: { shares: [0.1, 0, 0] } }));
    expect(shares.code).toBe('input');
    expect(shares.message).toContain('add up to 0.1');
  });

  test('a sector that is bought and not sold', () => {
    const { code, message } = failure(() =>
      economyOfTrade({
        regions: 1,
        sectors: 2,
        theta: [4, 4],
        valueShare: [1, 1],
        inputShare: [0, 0, 0, 0],
        finalShare: [0.5, 0.5],
        trade: [10, 0],
        tariff: [0, 0],
      }),
    );
    expect(code).toBe('input');
    expect(message).toContain('sector 2');
  });

  test('pass-through above 1, and rates at which duties never end', () => {
    expect(failure(() => costPush(of, ratesBetween(of, 0.1), { passThrough: 2 })).code).toBe('input');
    const { code, message, hint } = failure(() => costPush(of, ratesBetween(of, 20)));
    expect(code).toBe('convergence');
    expect(message).toMatch(/each round adds \d/);
    expect(hint).toContain('lower the rates');
    expect(failure(() => armington(of, ratesBetween(of, 0), four, { supply: 0 })).code).toBe('input');
  });

  test('a search that does not end says where it stopped and what to try', () => {
    const { code, message, hint, data } = failure(() =>
      counterfactual(of, four, { tariff: ratesBetween(of, 0.25) }, {}, { tolerance: 1e-30, steps: 3 }),
    );
    expect(code).toBe('convergence');
    expect(message).toMatch(/No equilibrium was found: at .* % of the change, after 3 steps/);
    expect(message).toMatch(/Argentina|Turkey|Germany/);
    expect(hint).toContain('Try');
    expect(data.region).toMatch(/Argentina|Turkey|Germany/);
  });

  test('a region whose debts are larger than what it can earn has no equilibrium', () => {
    const economy = economyOfMrio(of, four);
    const { code } = failure(() => equilibrium(economy, { deficits: { shares: [-1.2, 0.6, 0.6] } }));
    expect(code).toBe('convergence');
  });

  test('activities that live off stocks, and countries that earn and do not spend', () => {
    const make = (demand: number[]) =>
      mrioFromFlows({
        year: 2020,
        regions: ['ONE', 'TWO'],
        sectors: ['all'],
        flows: new Float64Array(4),
        demand: Float64Array.from(demand),
        unit: millionUsd(2020),
        provenance: provenance('two', 'observed', []),
      });
    const stocks = make([5, -5, 1, 9]);
    expect(failure(() => economyOfMrio(stocks, thetaOf(stocks, 4))).message).toContain(
      'makes nothing and sells 5',
    );
    const saver = make([0, 4, 0, 9]);
    expect(failure(() => economyOfMrio(saver, thetaOf(saver, 4))).message).toContain('ONE earns 4');
  });
});
