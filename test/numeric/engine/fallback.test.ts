import { afterEach, describe, expect, it, vi } from 'vitest';
import { inverseOf, systemOf } from '../../../src/mrio/system.ts';
import { useEngine } from '../../../src/mrio/use-engine.ts';
import { engine, useThreads } from '../../../src/numeric/engine/engine.ts';
import { factor } from '../../../src/numeric/lu.ts';
import { inverse, plainSolver, solver } from '../../../src/numeric/solver.ts';
import { bits, coefficients, expectNear, identityLess, numbers } from './coefficients.ts';

const n = 600;
const starts = [0, 1, 250, 600];
const side = numbers(n, 'side');

afterEach(() => {
  vi.restoreAllMocks();
  useEngine(undefined);
});

/** From now on the memory of the kernels stays as it is. */
function memoryThatCannotGrow() {
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: Growing } } })
    .WebAssembly;
  return vi.spyOn(Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  });
}

interface Growing {
  grow(pages: number): number;
}

/** Coefficients with which the first pivot is 0, though I − A can be inverted. */
function withZeroPivot(): Float64Array {
  const A = coefficients(starts);
  A[0] = 1;
  return A;
}

describe('a large matrix whose first pivot is 0', () => {
  const A = withZeroPivot();
  const twin = plainSolver(factor(identityLess(A, n), n));

  it('is factored with exchanged rows', () => {
    const found = systemOf(A, n);
    for (const hand of ['right', 'left'] as const)
      expect(bits(found[hand](side, 1)).equals(bits(twin[hand](side, 1)))).toBe(true);
    twin.diagonal(starts).forEach((block, g) => {
      expectNear(found.diagonal(starts)[g], block);
    });
  });

  it('is inverted with exchanged rows', () => {
    const L = inverseOf(A, n).values;
    const x = twin.right(side, 1);
    const product = Float64Array.from({ length: n }, (_, i) =>
      side.reduce((sum, each, j) => sum + L[i * n + j] * each, 0),
    );
    expectNear(product, x);
  });
});

describe('a singular matrix', () => {
  it('is refused, by the factors and by the inverse', () => {
    const A = coefficients(starts);
    // Columns 1 and 2 of I − A are the same.
    for (let i = 0; i < n; i++) A[i * n + 2] = A[i * n + 1];
    A[n + 1] = 0.5;
    A[n + 2] = -0.5;
    A[2 * n + 1] = -0.5;
    A[2 * n + 2] = 0.5;
    for (const find of [systemOf, inverseOf])
      expect(() => find(A, n)).toThrow(expect.objectContaining({ code: 'convergence' }));
  });
});

describe('memory that is not available', () => {
  it.each([1, 2])('is an error of the input, and the next table is solved (%i threads)', (threads) => {
    useThreads(threads === 1 ? 2 : 1);
    useThreads(threads);
    engine();
    const A = coefficients(starts);
    const grow = memoryThatCannotGrow();
    for (const find of [systemOf, inverseOf]) {
      expect(() => find(A, n)).toThrow(
        expect.objectContaining({
          code: 'input',
          message: expect.stringMatching(/too large for the memory of this machine: no memory for 3 MB more/),
        }),
      );
    }
    grow.mockRestore();
    const twin = plainSolver(factor(identityLess(A, n), n));
    expectNear(systemOf(A, n).right(side, 1), twin.right(side, 1));
  });

  it('for the sides alone leaves the factors as they are', () => {
    const A = coefficients(starts);
    const system = systemOf(A, n);
    const before = system.left(side, 1);
    const grow = memoryThatCannotGrow();
    const many = numbers(n * 5000, 'sides');
    const held: number[] = [];
    // All that is free is taken, so that nothing is left for the sides.
    for (let size = 2 ** 26; size >= 64; ) {
      try {
        held.push(engine().heap.allocate(size));
      } catch {
        size /= 2;
      }
    }
    expect(() => system.left(many, 5000)).toThrow(RangeError);
    for (const each of held) engine().heap.free(each);
    grow.mockRestore();
    expect(bits(system.left(side, 1)).equals(bits(before))).toBe(true);
  });
});

describe('engines by choice', () => {
  const A = coefficients(starts);

  it('plain: no kernel is touched, and the results are the same to 1e-12', () => {
    const byKernels = { system: solver(A, n), L: inverse(A, n).values };
    useEngine('plain');
    expect(engine().plain).toBe(true);
    expect(() => engine().kernels).toThrow('plain TypeScript');
    expect(() => engine().heap).toThrow('plain TypeScript');
    const system = solver(A, n);
    const sides = numbers(7 * n, 'sides');
    expectNear(system.right(sides, 7), byKernels.system.right(sides, 7));
    expectNear(system.left(sides, 7), byKernels.system.left(sides, 7));
    system.diagonal(starts).forEach((block, g) => {
      expectNear(block, byKernels.system.diagonal(starts)[g]);
    });
    expectNear(inverse(A, n).values, byKernels.L);
  });

  it('without WebAssembly: plain by default, and the kernels are refused', async () => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    try {
      const { useEngine: choose } = await import('../../../src/mrio/use-engine.ts');
      const { engine: bare } = await import('../../../src/numeric/engine/engine.ts');
      const { solver: solve } = await import('../../../src/numeric/solver.ts');
      expect(bare().plain).toBe(true);
      expect(() => choose('wasm')).toThrow(expect.objectContaining({ code: 'input' }));
      const twin = plainSolver(factor(identityLess(A, n), n));
      expect(bits(solve(A, n).right(side, 1)).equals(bits(twin.right(side, 1)))).toBe(true);
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
  });
});
