import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { byCountry, byRegion, partition } from '../../src/core/partition.ts';
import { meanCrossings } from '../../src/measures/mean-crossings.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { armington } from '../../src/scenarios/armington/armington.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import type { Assumptions } from '../../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { economyOfMrio } from '../../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { equilibrium } from '../../src/scenarios/caliendo-parro/equilibrium.ts';
import { costPush } from '../../src/scenarios/cost-push/cost-push.ts';
import { largestGap, thetaOf } from '../scenarios/model.ts';
import { arbitraryMrio, SEEDED } from './arbitrary-mrio.ts';

/** What the models must do on any table: activities without output, stocks that are drawn, split countries. */

const assumptions = fc.record<Assumptions>({
  sourcing: fc.constantFrom('region', 'user'),
  labour: fc.constantFrom('region', 'country'),
  purse: fc.constantFrom('region', 'country'),
});
const world = fc.record({
  of: arbitraryMrio({ stocks: true }).filter(solvable),
  theta: fc.array(fc.double({ min: 0.5, max: 12, noNaN: true }), { minLength: 3, maxLength: 3 }),
  rates: fc.array(fc.double({ min: -0.2, max: 0.8, noNaN: true }), { minLength: 5, maxLength: 5 }),
  assumptions,
});

/** Refused by design: countries that earn and do not spend, activities that live off stocks. */
function solvable(of: Mrio): boolean {
  try {
    economyOfMrio(of, thetaOf(of, 4));
    return true;
  } catch (cause) {
    if (cause instanceof MrioError && cause.code === 'input') return false;
    throw cause;
  }
}

const always = <T>(from: fc.Arbitrary<T>, holds: (drawn: T) => void): void =>
  fc.assert(fc.property(from, holds), SEEDED);
const theta = (of: Mrio, each: readonly number[]) => thetaOf(of, (_, k) => each[k]);
const rates = (of: Mrio, each: readonly number[]) =>
  borderRates(of, byRegion(of.regions), (_, buyer) => each[of.regions.labels.indexOf(buyer)]);

describe('general equilibrium', () => {
  test('without a change is the table', () => {
    always(world, ({ of, theta: each, assumptions: how }) => {
      const found = counterfactual(of, theta(of, each), {}, how);
      for (const part of ['Z', 'Y', 'V'] as const) {
        expect(largestGap(found.after[part].values, found.before[part].values)).toBeLessThan(1e-12);
        if (how.sourcing === 'user')
          expect(largestGap(found.after[part].values, of[part].values)).toBeLessThan(1e-12);
      }
      expect(largestGap(leontief(found.before).x, leontief(of).x)).toBeLessThan(1e-12);
      for (const hat of [found.equilibrium.wage, found.equilibrium.realIncome, found.equilibrium.price])
        for (const one of hat) expect(Math.abs(one - 1)).toBeLessThan(1e-12);
    });
  });

  test('clears markets, keeps trade balances, and its table balances', () => {
    always(world, ({ of, theta: each, rates: at, assumptions: how }) => {
      const {
        after,
        base,
        equilibrium: found,
      } = counterfactual(of, theta(of, each), { tariff: rates(of, at) }, how);
      const { economy } = found;
      const { x, v } = leontief(after);
      const size = Math.max(...x);
      expect(largestGap(x, economy.output)).toBeLessThan(1e-10);
      const [R, S] = [base.regions, base.sectors];
      const [balance, paid, stocks] = [0, 1, 2].map(() => new Float64Array(R));
      for (let i = 0; i < R * S; i++) {
        const r = Math.floor(i / S);
        paid[r] += economy.valueShare[i] * economy.output[i];
        balance[r] -= economy.output[i];
        for (let q = 0; q < R; q++) {
          const cell = i * R + q;
          stocks[q] += economy.stocks?.[cell] ?? 0;
          balance[q] += economy.purchases[cell] / (1 + economy.tariff[cell]) + (economy.stocks?.[cell] ?? 0);
        }
      }
      for (let r = 0; r < R; r++) {
        expect(Math.abs(paid[r] - economy.wages[r])).toBeLessThan(1e-10 * size);
        // Purses pool incomes: inside one, a region may spend what another earns.
        const same = base.purses.filter((purse) => purse === base.purses[r]).length === 1;
        if (same) expect(Math.abs(balance[r] - base.deficits[r])).toBeLessThan(1e-9 * size);
      }
      const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
      expect(Math.abs(sum(economy.wages) - sum(base.wages))).toBeLessThan(1e-10 * size);
      const columns = x.slice();
      after.Z.values.slice().forEach((flow, at2) => {
        columns[at2 % x.length] -= flow;
      });
      expect(largestGap(columns, v)).toBeLessThan(1e-10);
      expect(after.Z.provenance.grade).toBe('scenario');
      // All measures run on it.
      expect(meanCrossings(after, byRegion(after.regions)).values.length).toBeGreaterThan(0);
    });
  });

  test('does not depend on the unit of money', () => {
    always(world, ({ of, theta: each, rates: at, assumptions: how }) => {
      const scaled = mrioFromFlows({
        year: of.year,
        regions: of.regions.labels,
        sectors: of.sectors.labels,
        categories: of.categories,
        flows: of.Z.values.slice().map((flow) => 7 * flow),
        demand: of.Y.values.slice().map((sale) => 7 * sale),
        unit: of.Z.unit,
        provenance: of.Z.provenance,
      });
      const [one, other] = [of, scaled].map((each2) =>
        counterfactual(each2, theta(each2, each), { tariff: rates(each2, at) }, how),
      );
      expect(largestGap(other.equilibrium.realIncome, one.equilibrium.realIncome)).toBeLessThan(1e-10);
      expect(largestGap(other.equilibrium.wage, one.equilibrium.wage)).toBeLessThan(1e-10);
      expect(
        largestGap(
          other.after.Z.values,
          one.after.Z.values.slice().map((flow) => 7 * flow),
        ),
      ).toBeLessThan(1e-9);
    });
  });

  test('loses to a small tariff a second-order part of the world’s income', () => {
    always(world, ({ of, theta: each, assumptions: how }) => {
      const rate = 1e-5;
      const tariff = borderRates(of, byCountry(of.regions), rate);
      const { base, equilibrium: found } = counterfactual(of, theta(of, each), { tariff }, how);
      let [loss, size] = [0, 0];
      for (let r = 0; r < base.regions; r++) {
        loss += base.income[r] * Math.log(found.realIncome[r]);
        size += base.income[r];
      }
      expect(Math.abs(loss)).toBeLessThan(1000 * rate * rate * size);
    });
  });

  test('goes back where it came from', () => {
    always(world, ({ of, theta: each, rates: at, assumptions: how }) => {
      const there = counterfactual(of, theta(of, each), { tariff: rates(of, at) }, how);
      const back = equilibrium(there.equilibrium.economy, { tariff: there.base.tariff });
      expect(largestGap(back.economy.output, there.base.output)).toBeLessThan(1e-8);
      expect(largestGap(back.economy.wages, there.base.wages)).toBeLessThan(1e-8);
    });
  });

  test('treats the two sides of a symmetric table alike', () => {
    const cells = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 12, maxLength: 12 });
    always(
      fc.record({ cells, assumptions, rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ({ cells: drawn, assumptions: how, rate }) => {
        const of = symmetric(drawn);
        const both = counterfactual(
          of,
          thetaOf(of, 3),
          { tariff: borderRates(of, byRegion(of.regions), rate) },
          how,
        );
        const { realIncome, wage, cost } = both.equilibrium;
        expect(realIncome[0]).toBeCloseTo(realIncome[1], 11);
        expect(wage[0]).toBeCloseTo(wage[1], 11);
        expect(cost[0]).toBeCloseTo(cost[2], 11);
        expect(realIncome[0]).toBeLessThanOrEqual(1 + 1e-12);
        const oneWay = (buyer: string) =>
          counterfactual(
            of,
            thetaOf(of, 3),
            { tariff: borderRates(of, byRegion(of.regions), (_, each) => (each === buyer ? rate : 0)) },
            how,
          ).equilibrium.realIncome;
        const [left, right] = [oneWay('LEFT'), oneWay('RIGHT')];
        expect(left[0]).toBeCloseTo(right[1], 11);
        expect(left[1]).toBeCloseTo(right[0], 11);
      },
    );
  });
});

/** Two regions that mirror one another, two sectors. */
function symmetric(drawn: readonly number[]): Mrio {
  const [n, R, S] = [4, 2, 2];
  const [flows, demand] = [new Float64Array(n * n), new Float64Array(n * R)];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const abroad = Math.floor(i / S) === Math.floor(j / S) ? 0 : 1;
      flows[i * n + j] = drawn[(abroad * S + (i % S)) * S + (j % S)];
    }
    for (let q = 0; q < R; q++)
      demand[i * R + q] = 200 + drawn[8 + (Math.floor(i / S) === q ? 0 : 2) + (i % S)];
  }
  const { year, Z } = TEMPLATE;
  return mrioFromFlows({ year, regions: ['LEFT', 'RIGHT'], sectors: ['one', 'two'], flows, demand, ...Z });
}
const TEMPLATE = fc.sample(arbitraryMrio({ stocks: false }), { seed: 1, numRuns: 1 })[0];

describe('cost-push', () => {
  const anyTable = fc.record({
    of: arbitraryMrio({ stocks: true, regions: 3 }),
    rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  });

  test('first order is at most exact, direct at most first order', () => {
    always(anyTable, ({ of, rate }) => {
      const [a, ...rest] = of.regions.labels;
      const borders = [
        byRegion(of.regions),
        byCountry(of.regions),
        partition(of.regions, { one: [a], others: rest }),
        partition(of.regions, { A: of.regions.labels.slice(0, 2), B: of.regions.labels.slice(2) }),
      ];
      for (const border of borders) {
        const { values } = costPush(of, borderRates(of, border, rate)).prices;
        for (let j = 0; j < values.length / 4; j++) {
          expect(values[4 * j]).toBeLessThanOrEqual(values[4 * j + 1] + 1e-14);
          expect(values[4 * j + 1]).toBeLessThanOrEqual(values[4 * j + 2] + 1e-14);
        }
        // The border as an option is the border in the rates.
        const other = costPush(of, borderRates(of, byRegion(of.regions), rate), { border }).prices.values;
        expect(largestGap(other, values)).toBeLessThan(1e-12);
      }
    });
  });

  test('prices pay for inputs, duties and value added', () => {
    always(anyTable, ({ of, rate }) => {
      const tariff = borderRates(of, byRegion(of.regions), rate);
      const { prices } = costPush(of, tariff);
      const { A, vc, x } = leontief(of);
      const [R, S, n] = [of.regions.labels.length, of.sectors.labels.length, x.length];
      for (let j = 0; j < n; j++) {
        if (x[j] === 0) continue;
        let cost = vc[j];
        for (let i = 0; i < n; i++) {
          const paid = 1 + tariff.values[i * R + Math.floor(j / S)];
          cost += (1 + prices.values[4 * i + 2]) * paid * A[i * n + j];
        }
        expect(1 + prices.values[4 * j + 2]).toBeCloseTo(cost, 11);
      }
    });
  });

  test('without pass-through nothing becomes dearer, and sellers bear it all', () => {
    always(anyTable, ({ of, rate }) => {
      const { prices, delivered, finalPrices, incidence } = costPush(
        of,
        borderRates(of, byRegion(of.regions), rate),
        {
          passThrough: 0,
        },
      );
      for (const each of [...prices.values, ...delivered.values, ...finalPrices.values]) expect(each).toBe(0);
      const sums = [0, 1, 2].map((column) =>
        [...incidence.values].reduce((all, each, at) => all + (at % 3 === column ? each : 0), 0),
      );
      expect(sums[1]).toBe(0);
      expect(sums[2]).toBeCloseTo(sums[0], 8);
    });
  });
});

describe('markets by Armington', () => {
  const anyMarkets = fc.record({
    of: arbitraryMrio({ stocks: true }),
    rate: fc.double({ min: -0.3, max: 2, noNaN: true }),
    theta: fc.double({ min: 0.2, max: 20, noNaN: true }),
    demand: fc.double({ min: 0, max: 3, noNaN: true }),
    supply: fc.constantFrom(Number.POSITIVE_INFINITY, 0.5, 4),
  });

  test('stay as they are without a change, and clear with one', () => {
    always(anyMarkets, ({ of, rate, theta: each, demand, supply }) => {
      const tariff = borderRates(of, byRegion(of.regions), rate);
      const still = armington(of, tariff, thetaOf(of, each), { demand, supply, before: tariff });
      for (const value of [...still.prices.values, ...still.quantities.values])
        expect(value).toBeCloseTo(0, 12);
      const moved = armington(of, tariff, thetaOf(of, each), { demand, supply });
      if (supply === Number.POSITIVE_INFINITY) {
        moved.prices.values.slice().forEach((price, at) => {
          if (moved.salesBefore.values[at] !== 0) expect(price).toBeCloseTo(tariff.values[at], 12);
        });
      } else {
        // Along the supply curve, quantity = price^ε.
        moved.quantities.values.slice().forEach((quantity, at) => {
          if (moved.salesBefore.values[at] === 0) return;
          const price = (1 + moved.prices.values[at]) / (1 + tariff.values[at]);
          expect(Math.log(1 + quantity)).toBeCloseTo(supply * Math.log(price), 9);
        });
      }
    });
  });

  test('keep spending when demand for all of a sector has an elasticity of 1', () => {
    always(anyMarkets, ({ of, rate, theta: each, supply }) => {
      const tariff = borderRates(of, byRegion(of.regions), rate);
      const { sales, salesBefore } = armington(of, tariff, thetaOf(of, each), { supply });
      const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
      const [before, after] = [new Float64Array(S * R), new Float64Array(S * R)];
      sales.values.slice().forEach((sale, at) => {
        const market = (Math.floor(at / R) % S) * R + (at % R);
        before[market] += salesBefore.values[at];
        after[market] += sale * (1 + tariff.values[at]);
      });
      expect(largestGap(after, before)).toBeLessThan(1e-11);
    });
  });
});
