import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Margins, ScalingResult, Stage } from '../../../src/numeric/cyclic-scaling.ts';
import { cyclicScaling, stage } from '../../../src/numeric/cyclic-scaling.ts';
import { chooseEngine } from '../../../src/numeric/engine/choice.ts';
import { plainScaling } from '../../../src/numeric/plain-scaling.ts';
import { bits } from './coefficients.ts';

/** A random table nested in a coarser one: some regions of a country, whole countries, products in zero. */
interface Case {
  readonly values: Float64Array;
  readonly stages: readonly (Stage | Margins)[];
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.double({ min: 1e-6, max: 1e4, noNaN: true }) },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const exactly = <Value>(each: fc.Arbitrary<Value>, length: number) =>
  fc.array(each, { minLength: length, maxLength: length });

const nested: fc.Arbitrary<Case> = fc
  .record({ parts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }) })
  .chain(({ parts }) => {
    const parent = parts.flatMap((regions, economy) => range(regions).map(() => economy));
    const [R, G] = [parent.length, parts.length];
    return fc.integer({ min: 1, max: 5 }).chain((S) => {
      const [rows, width] = [R * S, R * S + R];
      return fc
        .record({
          cells: exactly(amount, rows * width),
          rowTargets: exactly(amount, rows),
          columnTargets: exactly(amount, rows),
          coarse: exactly(amount, G * S * (G * S + G)),
          sets: exactly(fc.tuple(fc.integer({ min: 0, max: 2 }), amount, share), 6),
          setOf: exactly(fc.integer({ min: 0, max: 9 }), rows * width),
          emptyRow: fc.integer({ min: 0, max: rows - 1 }),
        })
        .map(({ cells, rowTargets, columnTargets, coarse, sets, setOf, emptyRow }) => {
          const values = Float64Array.from(cells);
          values.fill(0, emptyRow * width, (emptyRow + 1) * width);
          const activity = (index: number) => parent[Math.floor(index / S)] * S + (index % S);
          const margins: Margins = {
            kind: 'margins',
            name: 'margins',
            rows,
            width,
            columnTargets,
            rowTargets,
            families: range(G * S).map((each) => range(rows).filter((row) => activity(row) === each)),
            parentColumn: Int32Array.from(range(width), (column) =>
              column < rows ? activity(column) : G * S + parent[column - rows],
            ),
            coarseWidth: G * S + G,
            coarse,
          };
          const cellsOf = (s: number) => range(rows * width).filter((cell) => setOf[cell] === s);
          const amounts = sets.slice(0, 3).map(([, target], s) => ({ cells: cellsOf(s), target }));
          const shares = sets
            .slice(3)
            .map(([family, , target], s) => ({ cells: cellsOf(s + 3), family, target }));
          return { values, stages: [stage('amounts', amounts), stage('shares', shares, false), margins] };
        });
    });
  });

function run(engine: 'wasm' | 'plain', { values, stages }: Case, cycles: number) {
  chooseEngine(engine);
  const cells = values.slice();
  const result: ScalingResult = cyclicScaling(cells, stages, cycles, 2, 1e-9);
  return { cells, result };
}

describe('the kernels of scaling and plain TypeScript', () => {
  afterEach(() => chooseEngine(undefined));

  it('give the same bits on random nested tables, and say the same of how it ended', () => {
    let [changed, odd] = [0, 0];
    fc.assert(
      fc.property(nested, fc.integer({ min: 1, max: 7 }), (of, cycles) => {
        const [kernels, plain] = [run('wasm', of, cycles), run('plain', of, cycles)];
        expect(bits(kernels.cells).equals(bits(plain.cells))).toBe(true);
        expect(kernels.result).toEqual(plain.result);
        if (!bits(plain.cells).equals(bits(of.values))) changed += 1;
        if (of.stages.some((each) => each.kind === 'margins' && each.width % 2 === 1)) odd += 1;
      }),
      { seed: 20, numRuns: 300 },
    );
    // Cases in which nothing is scaled, or that fill whole pairs of lanes alone, would prove little.
    expect(changed).toBeGreaterThan(250);
    expect(odd).toBeGreaterThan(20);
  });

  it('stage by stage, at every width around the four lanes', () => {
    for (const length of [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33]) {
      const values = Float64Array.from(range(length + 2), (i) => 1 / (i + 3));
      const stages = [
        stage('inner', [{ cells: range(length).map((i) => i + 1), target: Math.PI }]),
        stage('family', [
          { cells: [0], family: 0, target: 1 / 3 },
          { cells: [length + 1], family: 0, target: 2 / 3 },
        ]),
      ];
      const [kernels, plain] = (['wasm', 'plain'] as const).map(
        (engine) => run(engine, { values, stages }, 1).cells,
      );
      expect(bits(kernels).equals(bits(plain)), `length ${length}`).toBe(true);
      expect(kernels.slice(1, length + 1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(Math.PI, 12);
    }
  });

  it('zero sums stay, zero targets become zero, in both', () => {
    const values = Float64Array.of(0, 0, 3, 4, 5);
    const stages = [
      stage('sets', [
        { cells: [0, 1], target: 7 },
        { cells: [2, 3], target: 0 },
      ]),
      // The family has nothing left: there is no total to divide.
      stage('shares', [
        { cells: [0], family: 0, target: 0.5 },
        { cells: [3], family: 0, target: 0.5 },
        { cells: [4], family: 1, target: 1 },
      ]),
    ];
    for (const engine of ['wasm', 'plain'] as const) {
      expect([...run(engine, { values, stages }, 3).cells]).toEqual([0, 0, 0, 0, 5]);
    }
  });

  it('kernels work on a copy until the end; plain TypeScript on the array itself', () => {
    const values = Float64Array.of(1, 3);
    const on = plainScaling(values);
    on.apply(stage('all', [{ cells: [0, 1], target: 8 }]));
    expect(on.values()).toBe(values);
    expect([...values]).toEqual([2, 6]);
  });

  it('room of the kernels is given back: many tables one after the other', () => {
    const values = new Float64Array(200_000).fill(1);
    const all = stage('all', [{ cells: range(values.length), target: 5 }]);
    const first = run('wasm', { values, stages: [all] }, 1).cells;
    for (let i = 0; i < 60; i++) {
      expect(bits(run('wasm', { values, stages: [all] }, 1).cells).equals(bits(first))).toBe(true);
    }
  });
});
