import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gras } from '../../src/numeric/gras.ts';

const read = (path: string) =>
  readFileSync(new URL(`../reference/${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const numbers = (cells: readonly string[]) => cells.filter((cell) => cell !== '').map(Number);
const near = (found: ArrayLike<number>, wanted: readonly number[], tolerance: number) => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i] - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
};

describe('GRAS', () => {
  test('golden: Temurshoev, Miller & Bouwmeester (2013), a column without positive cells', () => {
    const rows = read('regionalisation/gras-temurshoev/expected.csv');
    const block = (name: string) => rows.filter(([of]) => of === name).map((row) => numbers(row.slice(2, 6)));
    const targets = rows.filter(([of]) => of === 'T0').map((row) => Number(row[6]));
    const result = gras(block('T0').flat(), targets, block('col_target')[0], 1000, 1e-10);
    expect(result.converged).toBe(true);
    near(result.values, block('computed').flat(), 1e-7);
    near(result.values, block('published_Table3').flat(), 5e-4);
  });

  test('golden: factors of the first two iterations, UN Handbook (2018), Boxes 18.2 and 18.3', () => {
    const rows = read('regionalisation/gras-un-handbook/expected.csv');
    const base = rows.filter(([of]) => of === 'T2005');
    const line = (name: string) => numbers(rows.find(([of]) => of === name)!.slice(2, 7));
    const factors = read('regionalisation/gras-un-handbook/factors.csv').map((row) => numbers(row.slice(1)));
    const matrix = base.flatMap((row) => numbers(row.slice(2, 7)));
    const targets = base.map((row) => Number(row[7]));
    [1, 2].forEach((iterations) => {
      const result = gras(matrix, targets, line('col_target_2006'), iterations, 0);
      near(result.columnFactors, line(`iter${iterations}_s`), 1e-8);
      near(result.rowFactors, factors[iterations - 1], 1e-8);
    });
  });

  test('golden: without negative cells it is RAS, Miller & Blair (2009) §7.4.2', () => {
    const rows = read('miller-blair/ras/expected.csv');
    const block = (name: string) =>
      rows.filter(([of]) => of === name).flatMap((row) => numbers(row.slice(2)));
    const [x, u, v] = ['x1', 'u', 'v'].map(block);
    const Z = block('A0').map((a, c) => a * x[c % 3]);
    near(gras(Z, u, v, 1000, 1e-11).values, block('Z_RAS'), 1e-9);
  });

  test('identity: margins are met, signs and zeros stay', () => {
    const cell = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1, max: 9, noNaN: true }),
      fc.double({ min: -2, max: -0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 9, maxLength: 9 }),
        fc.array(fc.double({ min: 0.7, max: 1.4, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (cells, moves) => {
          // Targets are those of a table with the same signs, so that there is a solution.
          const other = cells.map((each, c) => each * moves[c % 3] * moves[3 + Math.floor(c / 3)]);
          const rows = [0, 1, 2].map((i) => other[3 * i] + other[3 * i + 1] + other[3 * i + 2]);
          const cols = [0, 1, 2].map((j) => other[j] + other[3 + j] + other[6 + j]);
          const result = gras(cells, rows, cols, 20_000, 1e-9);
          if (!result.converged) return; // targets at the edge of what the signs allow take for ever
          result.values.forEach((value, c) => {
            expect(Math.sign(value)).toBe(Math.sign(cells[c]));
          });
          const sums = [0, 1, 2].map((j) => result.values[j] + result.values[3 + j] + result.values[6 + j]);
          near(sums, cols, 1e-8);
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  test('says when targets contradict', () => {
    expect(gras([1, 1, 1, 1], [1, 1], [3, 3], 50, 1e-9).converged).toBe(false);
  });
});
