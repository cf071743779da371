import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Margins } from '../../src/numeric/cyclic-scaling.ts';
import { cyclicScaling, largestGap, stage } from '../../src/numeric/cyclic-scaling.ts';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('cyclic scaling', () => {
  it('golden: RAS of Miller & Blair (2009), §7.4.2', () => {
    const text = readFileSync(new URL('../reference/miller-blair/ras/expected.csv', import.meta.url), 'utf8');
    const rows = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const block = (name: string) =>
      rows.filter((row) => row[0] === name).flatMap((row) => row.slice(2).map(Number));
    const [x, u, v] = ['x1', 'u', 'v'].map(block);
    const values = Float64Array.from(block('A0'), (a, i) => a * x[i % 3]);
    const stages = [
      stage(
        'rows',
        range(3).map((i) => ({ target: u[i], cells: range(3).map((j) => i * 3 + j) })),
      ),
      stage(
        'columns',
        range(3).map((j) => ({ target: v[j], cells: range(3).map((i) => i * 3 + j) })),
      ),
    ];
    const result = cyclicScaling(values, stages, 500, 1, 1e-13);
    expect(result.converged).toBe(true);
    block('Z_RAS').forEach((expected, i) => {
      expect(Math.abs(values[i] / expected - 1)).toBeLessThan(1e-9);
    });
  });

  it('a family keeps its joint total and takes the shares', () => {
    const values = Float64Array.from([1, 3, 5, 1]);
    const shares = stage('shares', [
      { target: 0.25, family: 0, cells: [0, 1] },
      { target: 0.75, family: 0, cells: [2, 3] },
    ]);
    cyclicScaling(values, [shares], 1, 1, 1e-12);
    expect(values[0] + values[1]).toBeCloseTo(2.5, 14);
    expect(values[2] + values[3]).toBeCloseTo(7.5, 14);
    expect(largestGap(values, shares)).toBeLessThan(1e-14);
  });

  it('a set with target 0 becomes 0, and one that is 0 is left alone', () => {
    const values = Float64Array.from([2, 0, 4]);
    cyclicScaling(
      values,
      [
        stage('sets', [
          { target: 0, cells: [0] },
          { target: 5, cells: [1] },
        ]),
      ],
      1,
      1,
      1,
    );
    expect([...values]).toEqual([0, 0, 4]);
  });

  it('says when it has not converged', () => {
    const values = Float64Array.from([1, 1, 1, 1]);
    const contradiction = [
      stage('rows', [
        { target: 1, cells: [0, 1] },
        { target: 1, cells: [2, 3] },
      ]),
      stage('columns', [
        { target: 3, cells: [0, 2] },
        { target: 3, cells: [1, 3] },
      ]),
    ];
    const result = cyclicScaling(values, contradiction, 20, 5, 1e-9);
    expect(result.converged).toBe(false);
    expect(result.cycles).toBe(20);
    expect(result.gaps.get('rows')!).toBeGreaterThan(1);
  });

  it('identity: the fused margins are the three stages columns, rows, coarse cells', () => {
    const cell = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.double({ min: 0.01, max: 100, noNaN: true }) },
    );
    const R = 3;
    const n = R * 2;
    const width = n + R;
    const parent = [0, 0, 1];
    const parentOf = (column: number) =>
      column < n ? parent[Math.floor(column / 2)] * 2 + (column % 2) : 4 + parent[column - n];
    const targets = fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: n, maxLength: n });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: n * width, maxLength: n * width }),
        targets,
        targets,
        (cells, rows, columns) => {
          const coarse = new Float64Array(4 * 6);
          cells.forEach((value, i) => {
            coarse[parentOf(Math.floor(i / width)) * 6 + parentOf(i % width)] += value * 1.5;
          });
          const margins: Margins = {
            kind: 'margins',
            name: 'margins',
            rows: n,
            width,
            columnTargets: columns,
            rowTargets: rows,
            families: range(4).map((c) => range(n).filter((row) => parentOf(row) === c)),
            parentColumn: Int32Array.from(range(width), parentOf),
            coarseWidth: 6,
            coarse,
          };
          const stages = [
            stage(
              'columns',
              range(n).map((j) => ({ target: columns[j], cells: range(n).map((i) => i * width + j) })),
            ),
            stage(
              'rows',
              range(n).map((i) => ({ target: rows[i], cells: range(width).map((j) => i * width + j) })),
            ),
            stage(
              'coarse',
              range(24).map((c) => ({
                target: coarse[c],
                cells: range(n * width).filter(
                  (i) => parentOf(Math.floor(i / width)) * 6 + parentOf(i % width) === c,
                ),
              })),
              false,
            ),
          ];
          const [fused, split] = [Float64Array.from(cells), Float64Array.from(cells)];
          const a = cyclicScaling(fused, [margins], 7, 7, 0);
          const b = cyclicScaling(split, stages, 7, 7, 0);
          fused.forEach((value, i) => {
            expect(Math.abs(value - split[i])).toBeLessThanOrEqual(
              1e-11 * Math.max(Math.abs(split[i]), 1e-6),
            );
          });
          for (const name of ['columns', 'rows']) {
            expect(Math.abs(a.gaps.get(name)! - b.gaps.get(name)!)).toBeLessThanOrEqual(
              1e-9 * (1 + b.gaps.get(name)!),
            );
          }
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });
});
