import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byQuotient } from '../../../src/accounts/regionalise/by-quotient.ts';
import { REGIONALISATIONS } from '../../../src/accounts/regionalise/regionalisations.ts';
import { regionalise } from '../../../src/accounts/regionalise/regionalise.ts';
import type { MrioError } from '../../../src/core/errors.ts';
import { CASES, type Case, whole } from './random-nation.ts';

/** Every way to regionalise keeps the same contract. */

const RUNS = { seed: 7, numRuns: 150 };
const ids = REGIONALISATIONS.map(({ id }) => id);

function blocksOf(id: string, { nation, region }: Case): Float64Array[] {
  const { SS, RS, SR, RR } = regionalise(nation, region, id);
  return [SS, RS, SR, RR];
}

describe.each(ids)('%s', (id) => {
  test('adds up to the nation in every cell, and no cell is negative', () => {
    fc.assert(
      fc.property(CASES, (each) => {
        const blocks = blocksOf(id, each);
        each.nation.flows.forEach((flow, c) => {
          const cells = blocks.map((block) => block[c]);
          expect(Math.min(...cells)).toBeGreaterThanOrEqual(0);
          const sum = cells.reduce((total, cell) => total + cell, 0);
          expect(Math.abs(sum - flow)).toBeLessThanOrEqual(1e-9 * Math.max(flow, 1e-9));
        });
      }),
      RUNS,
    );
  });

  test('the region that is the nation has all flows inside', () => {
    fc.assert(
      fc.property(CASES, ({ nation }) => {
        const { SS } = regionalise(nation, whole(nation), id);
        if (id === 'charm' || id === 'iioas') return; // assume trade both ways, whatever the region
        nation.flows.forEach((flow, c) => {
          expect(Math.abs(SS[c] - flow)).toBeLessThanOrEqual(1e-9 * Math.max(flow, 1e-9));
        });
      }),
      RUNS,
    );
  });

  test('a sector that the region has not buys and sells nothing there', () => {
    fc.assert(
      fc.property(CASES, (each) => {
        const { nation, region } = each;
        const [SS, RS, SR] = blocksOf(id, each);
        const S = nation.sectors.length;
        const W = S + nation.finalUses.length;
        region.output.forEach((x, i) => {
          if (x > 0) return;
          for (let j = 0; j < W; j++) {
            expect(SS[i * W + j]).toBe(0);
            if (REGIONALISATIONS.find((way) => way.id === id)!.keeps === 'margins')
              expect(SR[i * W + j]).toBe(0);
          }
          for (let k = 0; k < S; k++) {
            expect(SS[k * W + i]).toBe(0);
            expect(RS[k * W + i]).toBe(0);
          }
        });
      }),
      RUNS,
    );
  });

  test('gives the same bits twice and leaves what it was given', () => {
    fc.assert(
      fc.property(CASES, (each) => {
        const before = structuredClone(each);
        const one = blocksOf(id, each);
        expect(blocksOf(id, each)).toEqual(one);
        expect(each).toEqual(before);
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});

describe('among one another', () => {
  test('FLQ with δ = 0 is CILQ', () => {
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        expect(byQuotient(nation, region, 'flq', 0)).toEqual(byQuotient(nation, region, 'cilq', 0));
      }),
      RUNS,
    );
  });

  test('a larger δ never raises own purchases', () => {
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        const [small, large] = [0.1, 0.4].map((delta) => byQuotient(nation, region, 'flq', delta).SS);
        small.forEach((each, c) => {
          expect(large[c]).toBeLessThanOrEqual(each * (1 + 1e-12));
        });
      }),
      RUNS,
    );
  });

  test('ways that keep margins sell what the region supplies, and its users spend what they have', () => {
    const way = (id: string) => regionalise(NATION, REGION, id);
    for (const { id, keeps } of REGIONALISATIONS) {
      if (keeps !== 'margins') continue;
      const { SS, RS, SR } = way(id);
      for (const i of [0, 1]) {
        const sold = [0, 1, 2].reduce((sum, j) => sum + SS[i * 3 + j] + SR[i * 3 + j], 0);
        expect(sold).toBeCloseTo(REGION.output[i] - REGION.exports[i] - REGION.inventories[i], 4);
      }
      for (const j of [0, 1]) {
        const spent = [0, 1].reduce((sum, i) => sum + SS[i * 3 + j] + RS[i * 3 + j], 0);
        const left = REGION.output[j] - REGION.valueAdded[j] - REGION.taxes[j] - REGION.imports[j];
        expect(spent).toBeCloseTo(left, 4);
      }
    }
  });

  test('the default comes first, its alternative second', () => {
    expect(ids.slice(0, 2)).toEqual(['ost', 'flq-supply']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(regionalise(NATION, REGION)).toEqual(regionalise(NATION, REGION, 'ost-reach'));
    const { remoteness: _far, ...unplaced } = REGION;
    expect(regionalise(NATION, unplaced)).toEqual(regionalise(NATION, unplaced, 'ost'));
    expect(regionalise(NATION, unplaced, 'ost')).toEqual(regionalise(NATION, REGION, 'ost'));
  });
});

describe('what is wrong is said', () => {
  const caught = (run: () => unknown): MrioError => {
    try {
      run();
    } catch (cause) {
      return cause as MrioError;
    }
    throw new Error('nothing was thrown');
  };

  test('an unknown way, with near matches', () => {
    const error = caught(() => regionalise(NATION, REGION, 'fql-supply'));
    expect([error.code, error.hint]).toEqual(['label', expect.stringContaining('flq-supply')]);
  });

  test('a way that needs remoteness, without it', () => {
    const { remoteness: _far, ...unplaced } = REGION;
    const error = caught(() => regionalise(NATION, unplaced, 'ost-reach'));
    expect([error.code, error.message]).toEqual(['input', expect.stringContaining('undefined')]);
    expect(caught(() => regionalise(NATION, { ...REGION, remoteness: Number.NaN })).code).toBe('input');
  });

  test('sizes that disagree, negative flows, a region above its nation', () => {
    expect(caught(() => regionalise(NATION, { ...REGION, exports: Float64Array.of(1) })).code).toBe('shape');
    const flows = NATION.flows.map((each, c) => (c === 0 ? -1 : each));
    expect(caught(() => regionalise({ ...NATION, flows }, REGION)).code).toBe('input');
    expect(caught(() => regionalise(NATION, { ...REGION, output: Float64Array.of(1e6, 1) })).code).toBe(
      'input',
    );
  });
});

const NATION = {
  sectors: ['111', '333-336'],
  finalUses: ['CP'],
  flows: Float64Array.of(30, 20, 50, 10, 60, 30),
  inventories: Float64Array.of(0, 10),
  exports: Float64Array.of(0, 90),
  output: Float64Array.of(100, 200),
  valueAdded: Float64Array.of(50, 80),
  taxes: Float64Array.of(2, 5),
  imports: Float64Array.of(8, 35),
};
const REGION = {
  output: Float64Array.of(20, 60),
  valueAdded: Float64Array.of(10, 24),
  taxes: Float64Array.of(0.4, 1.5),
  imports: Float64Array.of(1.6, 10.5),
  exports: Float64Array.of(0, 30),
  inventories: Float64Array.of(0, 3),
  finalShares: Float64Array.of(0.25),
  remoteness: 0.5,
};
