import { describe, expect, it } from 'vitest';
import { makeEngine } from '../../../src/numeric/engine/engine.ts';
import { kernelInverse, kernelSystem } from '../../../src/numeric/engine/system.ts';
import { factor, solveRight } from '../../../src/numeric/lu.ts';
import { plainSolver } from '../../../src/numeric/solver.ts';
import { bits, coefficients, expectNear, identityLess, numbers } from './coefficients.ts';

/** One thread is another build of the kernels than two and three. */
const engines = [1, 2, 3].map(makeEngine);

/** Blocks by the sizes of systems, at and around the edges of panels (8) and pivot blocks (128). */
const STARTS: readonly (readonly number[])[] = [
  [0, 8],
  [0, 1, 9],
  [0, 120, 127],
  [0, 64, 128],
  [0, 1, 2, 129],
  [0, 127, 128, 255],
  [0, 5, 12, 300, 512, 513],
  [0, 1, 140, 500, 503, 700],
];

const SIDES = [1, 7, 8, 9];

describe.each(STARTS.map((starts) => [starts[starts.length - 1], starts] as const))(
  'I − A of order %i',
  (n, starts) => {
    const A = coefficients(starts);
    const twin = plainSolver(factor(identityLess(A, n), n));
    const systems = engines.map((engine) => kernelSystem(engine, A, n));
    /** What every engine finds: within 1e-12 of the twin, and the same bits. */
    const check = (wanted: Float64Array, find: (engine: number) => Float64Array) => {
      const found = engines.map((_, engine) => find(engine));
      expectNear(found[0], wanted);
      for (const other of found) expect(bits(other).equals(bits(found[0]))).toBe(true);
    };

    // 600 is more than is solved at a time.
    it.each(n === 129 || n === 513 ? [...SIDES, 600] : SIDES)('%i sides, right and left', (m) => {
      const sides = numbers(n * m, `sides ${m}`);
      check(twin.right(sides, m), (engine) => systems[engine].right(sides, m));
      check(twin.left(sides, m), (engine) => systems[engine].left(sides, m));
    });

    it('diagonal blocks', () => {
      const wanted = twin.diagonal(starts);
      const found = systems.map((system) => system.diagonal(starts));
      wanted.forEach((block, g) => {
        check(block, (engine) => found[engine][g]);
      });
    });

    it('the inverse', () => {
      const units = new Float64Array(n * n);
      for (let i = 0; i < n; i++) units[i * n + i] = 1;
      const found = engines.map((engine) => kernelInverse(engine, A, n));
      check(twin.right(units, n), (engine) => found[engine].values);
      for (const { quality } of found) expect(quality).toBe(found[0].quality);
    });

    it('the quality is that of the factors without exchanged rows', () => {
      for (const { quality } of systems) {
        expect(quality).toBe(systems[0].quality);
        expect(quality).toBeGreaterThan(0.1);
      }
    });

    it('flows and a factor per column do as well as coefficients', () => {
      const scale = numbers(n, 'scale').map((each) => 2 ** Math.round(8 * each));
      const flows = A.map((cell, at) => cell / scale[at % n]);
      const sides = numbers(n, 'side');
      const [plain, scaled] = [kernelSystem(engines[1], A, n), kernelSystem(engines[1], flows, n, scale)];
      expect(bits(scaled.right(sides, 1)).equals(bits(plain.right(sides, 1)))).toBe(true);
    });
  },
);

describe('what a thread has no room for at once', () => {
  it('is solved in parts: a block of 1,100 rows in 1,200', () => {
    const starts = [0, 1, 1101, 1200];
    const n = 1200;
    const A = coefficients(starts);
    const all = kernelInverse(engines[0], A, n).values;
    for (const engine of engines) {
      expect(1100 * n * 8).toBeGreaterThan(engine.scratch);
      // What the other threads have is beside it: a write past the end would spoil the factors.
      const system = kernelSystem(engine, A, n);
      const found = system.diagonal(starts);
      found.forEach((block, g) => {
        const size = starts[g + 1] - starts[g];
        const wanted = Float64Array.from({ length: size * size }, (_, at) => {
          const [i, j] = [Math.floor(at / size), at % size];
          return all[(starts[g] + i) * n + starts[g] + j];
        });
        expectNear(block, wanted);
      });
      const side = numbers(n, 'side');
      expectNear(system.right(side, 1), solveRight(factor(identityLess(A, n), n), side, 1));
      system.free();
    }
  }, 60_000);

  it('is refused where not even eight columns fit', () => {
    const system = kernelSystem({ ...engines[0], scratch: 16384 }, coefficients([0, 200]), 200);
    expect(() => system.diagonal([0, 200])).toThrow(RangeError);
  });
});

describe('matrices that the kernels cannot factor', () => {
  it('have the quality 0: a pivot that is 0, or not a number', () => {
    const A = coefficients([0, 20, 40]);
    A[0] = 1;
    expect(kernelSystem(engines[0], A, 40).quality).toBe(0);
    expect(kernelInverse(engines[0], A, 40).quality).toBe(0);
    A[0] = Number.NaN;
    expect(kernelSystem(engines[0], A, 40).quality).toBe(0);
  });
});
