import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gravity } from '../../../src/accounts/regionalise/gravity.ts';
import { iioas } from '../../../src/accounts/regionalise/iioas.ts';
import distances from '../../../src/accounts/regionalise/mexican-distances.json' with { type: 'json' };
import { mexicanRemoteness } from '../../../src/accounts/regionalise/mexican-remoteness.ts';
import { mixWithQuotient } from '../../../src/accounts/regionalise/mix-with-quotient.ts';
import { OST_REACH } from '../../../src/accounts/regionalise/ost-reach.ts';
import { ownShareTilt } from '../../../src/accounts/regionalise/own-share-tilt.ts';
import { remoteness } from '../../../src/accounts/regionalise/remoteness.ts';
import { twoWayQuotient } from '../../../src/accounts/regionalise/two-way-quotient.ts';
import type { MrioError } from '../../../src/core/errors.ts';
import { locationQuotient } from '../../../src/numeric/location-quotient.ts';
import { CASES } from './random-nation.ts';

const RUNS = { seed: 9, numRuns: 80 };

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (cause) {
    return (cause as MrioError).code;
  }
  throw new Error('nothing was thrown');
}

describe('remoteness', () => {
  test('two others: harmonic mean weighted by size, over 500 km', () => {
    // (1 + 3) / (1/200 + 3/1000) = 500 km, by hand.
    const distances = [0, 200, 1000, 200, 0, 900, 1000, 900, 0];
    expect(remoteness(0, [7, 1, 3], distances)).toBeCloseTo(0, 14);
    expect(remoteness(0, [99, 1, 3], distances)).toBe(remoteness(0, [7, 1, 3], distances));
  });

  test('identity: distances k times as long add ln k', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (k) => {
        const distances = [0, 200, 700, 200, 0, 900, 700, 900, 0];
        const longer = distances.map((each) => k * each);
        expect(remoteness(1, [2, 1, 3], longer) - remoteness(1, [2, 1, 3], distances)).toBeCloseTo(
          Math.log(k),
          10,
        );
      }),
      RUNS,
    );
  });

  test('two parts in one place, and a part that is alone, are errors', () => {
    expect(codeOf(() => remoteness(0, [1, 1], [0, 0, 0, 0]))).toBe('input');
    expect(codeOf(() => remoteness(0, [1], [0]))).toBe('input');
    expect(codeOf(() => mexicanRemoteness([1, 2, 3]))).toBe('shape');
  });

  test('of Mexican states: golden from a separate program, Baja California far and Morelos near', () => {
    // Equal sizes; haversine with 6371 km in Python from the centres, unrounded; ours are rounded to 0.1 km.
    const found = mexicanRemoteness(new Float64Array(32).fill(1));
    expect(found[1]).toBeCloseTo(GOLDEN.bajaCalifornia, 4);
    expect(found[16]).toBeCloseTo(GOLDEN.morelos, 4);
    expect(found.indexOf(Math.max(...found))).toBe(1);
    expect(distances.kilometres.map((row) => row.length)).toEqual([...Array(32).keys()]);
    // Tijuana's state to the capital: some 2,000 km by any map of centres.
    expect(distances.kilometres[8][1]).toBeGreaterThan(1900);
  });
});

describe('the mean with Flegg’s quotient', () => {
  test('identity: weight 0 is the fitted share, weight 1 the quotient, between them otherwise', () => {
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        const q = locationQuotient('flq', 0.2, region.output, nation.output, nation.finalUses.length);
        const own = q.map((_, c) => ((c * 7) % 10) / 10);
        const mixed = (weight: number) => mixWithQuotient(nation, region, own, { delta: 0.2, weight });
        expect(mixed(0)).toEqual(own);
        expect(mixed(1)).toEqual(q.map((each) => Math.min(1, each)));
        mixed(0.25).forEach((each, c) => {
          const [low, high] = [own[c], Math.min(1, q[c])].sort((a, b) => a - b);
          expect(each).toBeGreaterThanOrEqual(low * (1 - 1e-12));
          expect(each).toBeLessThanOrEqual(high * (1 + 1e-12));
        });
      }),
      RUNS,
    );
  });

  test('deviations move the odds of the mean, and none leave it', () => {
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        const own = nation.flows.map(() => 0.3);
        const part = { delta: 0.2, weight: 0.25 };
        const central = mixWithQuotient(nation, region, own, part);
        const up = mixWithQuotient(
          nation,
          region,
          own,
          part,
          own.map(() => Math.log(2)),
        );
        const still = mixWithQuotient(
          nation,
          region,
          own,
          part,
          own.map(() => 0),
        );
        central.forEach((each, c) => {
          expect(still[c]).toBeCloseTo(each, 12);
          expect(up[c] * (1 - each)).toBeCloseTo(2 * each * (1 - up[c]), 12);
        });
      }),
      RUNS,
    );
  });

  test('a region that is farther from the others never seeds fewer own purchases', () => {
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        const loose = { ...OST_REACH, balance: { maxRounds: 0, tolerance: 1 } };
        const near = ownShareTilt(nation, { ...region, remoteness: -0.5 }, loose).SS;
        const far = ownShareTilt(nation, { ...region, remoteness: 0.5 }, loose).SS;
        far.forEach((each, c) => {
          expect(each).toBeGreaterThanOrEqual(near[c] * (1 - 1e-12));
        });
      }),
      RUNS,
    );
  });
});

describe('further ways, by hand', () => {
  // Two sectors; the region makes half of the first and a quarter of the second; it has a quarter of final demand.
  const nation = {
    sectors: ['111', '62'],
    finalUses: ['CP'],
    flows: Float64Array.of(20, 20, 60, 40, 10, 50),
    inventories: new Float64Array(2),
    exports: new Float64Array(2),
    output: Float64Array.of(100, 100),
    valueAdded: Float64Array.of(40, 70),
    taxes: new Float64Array(2),
    imports: new Float64Array(2),
  };
  const region = {
    output: Float64Array.of(50, 25),
    valueAdded: Float64Array.of(20, 17.5),
    taxes: new Float64Array(2),
    imports: new Float64Array(2),
    exports: new Float64Array(2),
    inventories: new Float64Array(2),
    finalShares: Float64Array.of(0.25),
  };

  test('gravity: half of all purchases of the first product come from the region, whoever buys', () => {
    const { SS, SR } = gravity(nation, region);
    // U = (20·0.5, 20·0.25, 60·0.25) = (10, 5, 15).
    expect([...SS.slice(0, 3)]).toEqual([5, 2.5, 7.5]);
    expect([...SR.slice(0, 3)]).toEqual([5, 7.5, 22.5]);
  });

  test('IIOAS: half of cover for what is traded, nine tenths for what is not', () => {
    const { SS } = iioas(nation, region);
    // Product 111: O 50, D 30, so cover 1 and share 0.5. Product 62: O 25, D 20 + 2.5 + 12.5 = 35, share 0.9·25/35.
    expect(SS[0]).toBeCloseTo(0.5 * 10, 12);
    expect(SS[3]).toBeCloseTo(((0.9 * 25) / 35) * 20, 12);
  });

  test('2D-LQ: SLQ 4/3 and 2/3, users at their shares to the power β', () => {
    const { SS } = twoWayQuotient(nation, region, { alpha: 1, beta: 0.5 });
    const supplier = 0.5 * Math.tanh(4 / 3 - 1) + 1;
    expect(SS[0]).toBeCloseTo(10 * Math.min(1, supplier * Math.sqrt(0.5)), 12);
    expect(SS[3]).toBeCloseTo(20 * (2 / 3) * Math.sqrt(0.5), 12);
    expect(SS[5]).toBeCloseTo(12.5 * (2 / 3) * 0.5, 12);
  });
});

const GOLDEN = { bajaCalifornia: 1.103458675, morelos: -0.4518703544 };
