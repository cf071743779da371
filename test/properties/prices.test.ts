import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byCountry, byRegion, partition } from '../../src/core/partition.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { armington } from '../../src/scenarios/armington/armington.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { costPush } from '../../src/scenarios/cost-push/cost-push.ts';
import { largestGap, thetaOf } from '../scenarios/model.ts';
import { arbitraryMrio, SEEDED } from './arbitrary-mrio.ts';

/** What duties do to prices along chains and in single markets, on any table. */

const always = <T>(from: fc.Arbitrary<T>, holds: (drawn: T) => void): void =>
  fc.assert(fc.property(from, holds), SEEDED);

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
