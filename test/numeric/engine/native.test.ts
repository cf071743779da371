import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { useEngine } from '../../../src/mrio/use-engine.ts';
import type { Koffi, Lapack } from '../../../src/numeric/engine/lapack.ts';
import { findLapack } from '../../../src/numeric/engine/lapack.ts';
import { inverse, solver } from '../../../src/numeric/solver.ts';
import { coefficients, expectNear, numbers } from './coefficients.ts';

const missing = whatIsMissing();
if (missing) console.warn(`test/numeric/engine/native.test.ts: ${missing}`);

test.runIf(process.env.CI === 'true')('LAPACK is there', () => {
  expect(missing).toBe('');
});

afterEach(() => useEngine(undefined));

describe.skipIf(missing !== '')(`LAPACK of this machine${missing && ` (SKIPPED: ${missing})`}`, () => {
  const starts = [0, 1, 250, 600];
  const n = 600;
  const A = coefficients(starts);

  it('finds what the kernels find, to 1e-12', () => {
    const [system, L] = [solver(A, n), inverse(A, n)];
    useEngine('native');
    const found = solver(A, n);
    for (const m of [1, 7, 600]) {
      const sides = numbers(n * m, `sides ${m}`);
      expectNear(found.right(sides, m), system.right(sides, m));
      expectNear(found.left(sides, m), system.left(sides, m));
    }
    found.diagonal(starts).forEach((block, g) => {
      expectNear(block, system.diagonal(starts)[g]);
    });
    expectNear(inverse(A, n).values, L.values);
    expect(found.quality).toBeCloseTo(system.quality, 1);
  });

  it('says when a matrix is singular', () => {
    useEngine('native');
    const none = new Float64Array(n * n);
    for (let i = 0; i < n; i++) none[i * n + i] = 1;
    expect(solver(none, n).quality).toBe(0);
    expect(inverse(none, n).quality).toBe(0);
  });
});

describe('what is missing is named', () => {
  const nothing = (): Koffi => {
    throw new Error("Cannot find module 'koffi'\nRequire stack:");
  };
  const routine = () => {};

  it('koffi', () => {
    expect(() => findLapack(nothing)).toThrow(
      "The package koffi is missing (npm install koffi): Cannot find module 'koffi'",
    );
  });

  it('the library', () => {
    const koffi: Koffi = {
      config: () => ({ sync_stack_size: 0 }),
      load: (name) => {
        throw new Error(`${name}: not found`);
      },
    };
    expect(() => findLapack(() => koffi, ['libone.so', 'libother.so'])).toThrow(
      'LAPACK is missing (on Debian: apt-get install libopenblas0-pthread): libone.so: not found; libother.so: not found',
    );
  });

  it('but the next library is tried first', () => {
    const koffi: Koffi = {
      config: () => ({ sync_stack_size: 0 }),
      load: (name) => {
        if (name === 'libone.so') throw new Error('not found');
        return { func: () => routine };
      },
    };
    const all: Lapack = { dgetrf: routine, dgetrs: routine, dgetri: routine };
    expect(findLapack(() => koffi, ['libone.so', 'libother.so'])).toEqual(all);
  });

  it('as an error of the input, before anything is computed', async () => {
    vi.resetModules();
    vi.doMock('../../../src/numeric/engine/lapack.ts', () => ({
      lapack: () => {
        throw new Error('The package koffi is missing');
      },
    }));
    const { useEngine: choose } = await import('../../../src/mrio/use-engine.ts');
    expect(() => choose('native')).toThrow(
      expect.objectContaining({
        code: 'input',
        message: 'The engine "native" cannot be used. The package koffi is missing.',
      }),
    );
    vi.doUnmock('../../../src/numeric/engine/lapack.ts');
    vi.resetModules();
  });
});

function whatIsMissing(): string {
  try {
    findLapack();
    return '';
  } catch (cause) {
    return (cause as Error).message;
  }
}
