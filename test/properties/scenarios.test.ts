import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { byCountry, byRegion } from '../../src/core/partition.ts';
import { meanCrossings } from '../../src/measures/mean-crossings.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import type { Assumptions } from '../../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { economyOfMrio } from '../../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { equilibrium } from '../../src/scenarios/caliendo-parro/equilibrium.ts';
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
