import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locationQuotient, type QuotientFamily } from '../../../src/numeric/location-quotient.ts';
import { factor, solveLeft } from '../../../src/numeric/lu.ts';

/** Golden: Torój (2024), and the same tables with Flegg's quotients. */

const read = (name: string) =>
  readFileSync(new URL(`../../reference/regionalisation/lq-toroj/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const input = read('input');
const numbers = (name: string) =>
  input.filter(([block, row]) => `${block}${row}` === name).flatMap((row) => row.slice(2).map(Number));
const nation = numbers('x_national');
const regions = [numbers('x_region1'), numbers('x_region2')];
const A = [1, 2, 3].flatMap((row) => numbers(`Z_national${row}`).map((z, j) => z / nation[j]));

const WAYS: readonly (readonly [string, QuotientFamily, number])[] = [
  ['SLQ', 'slq', 0],
  ['CILQ', 'cilq', 0],
  ['RLQ', 'rlq', 0],
  ['FLQ_delta0', 'flq', 0],
  ['FLQ_delta0.2', 'flq', 0.2],
  ['FLQ_delta0.25', 'flq', 0.25],
  ['FLQ_delta0.3', 'flq', 0.3],
  ['AFLQ_delta0.3', 'aflq', 0.3],
];

describe.each(WAYS)('golden: %s of Torój', (name, family, delta) => {
  const expected = (quantity: string, region: number) =>
    read('expected')
      .filter(([of, r]) => of === quantity && Number(r) === region + 1)
      .map((row) => Number(row[4]));

  test.each([0, 1])('coefficients, implicit imports, multipliers of region %i', (region) => {
    const x = regions[region];
    const own = [...locationQuotient(family, delta, x, nation, 0)].map((q, c) => A[c] * Math.min(1, q));
    const close = (found: readonly number[], wanted: readonly number[]) => {
      expect(found).toHaveLength(wanted.length);
      wanted.forEach((value, i) => {
        expect(Math.abs(found[i] - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      });
    };
    close(sorted(own), sorted(expected(`A_${name}`, region)));
    const imports = [0, 1, 2].map((i) =>
      [0, 1, 2].reduce((sum, j) => sum + (A[i * 3 + j] - own[i * 3 + j]) * x[j], 0),
    );
    close(imports, expected(`implicit_interregional_imports_${name}`, region));
    const inverse = factor(
      own.map((a, c) => (c % 4 === 0 ? 1 : 0) - a),
      3,
    );
    close([...solveLeft(inverse, [1, 1, 1], 1)], expected(`output_multiplier_${name}`, region));
  });
});

test('quotients of Torój weigh to 1 over the regions', () => {
  const size = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
  const simple = regions.map((x) => locationQuotient('slq', 0, x, nation, 0));
  for (const i of [0, 1, 2]) {
    const mean = regions.reduce((sum, x, r) => sum + (size(x) / size(nation)) * simple[r][i * 3], 0);
    expect(mean).toBeCloseTo(1, 12);
  }
});

test('a sector that is not there is 0, never NaN', () => {
  for (const family of ['slq', 'cilq', 'rlq', 'flq', 'aflq'] as const) {
    const q = locationQuotient(family, 0.25, [0, 2, 0], [5, 10, 0], 1);
    expect([...q].every(Number.isFinite)).toBe(true);
    expect([...q.slice(0, 4)]).toEqual([0, 0, 0, 0]);
    expect([...locationQuotient(family, 0.25, [0, 0], [1, 0], 0)]).toEqual([0, 0, 0, 0]);
  }
});

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
