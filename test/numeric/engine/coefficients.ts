import { expect } from 'vitest';
import { randomStream } from '../../../src/numeric/random.ts';

/**
 * Input coefficients of a seeded table: column sums between 0.3 and 0.7, two thirds of them within the own block, some
 * columns 0 as those of activities without output.
 *
 * @param   starts  first activity of each block, then n
 */
export function coefficients(starts: readonly number[]): Float64Array {
  const n = starts[starts.length - 1];
  const next = randomStream(20180712, 0, `coefficients ${starts.join(' ')}`);
  const A = Float64Array.from({ length: n * n }, () => next() ** 3);
  for (let g = 0; g + 1 < starts.length; g++) {
    for (let j = starts[g]; j < starts[g + 1]; j++) {
      const total = next() < 0.03 ? 0 : 0.3 + 0.4 * next();
      let [own, others] = [0, 0];
      const isOwn = (i: number) => i >= starts[g] && i < starts[g + 1];
      for (let i = 0; i < n; i++) {
        if (isOwn(i)) own += A[i * n + j];
        else others += A[i * n + j];
      }
      for (let i = 0; i < n; i++)
        A[i * n + j] *= isOwn(i) ? ((2 / 3) * total) / own : others === 0 ? 0 : total / 3 / others;
    }
  }
  return A;
}

/** I − A. */
export function identityLess(A: Float64Array, n: number): Float64Array {
  return A.map((cell, at) => (at % (n + 1) === 0 ? 1 : 0) - cell);
}

/** Seeded numbers between −1 and 1. */
export function numbers(count: number, name: string): Float64Array {
  const next = randomStream(20180712, 0, name);
  return Float64Array.from({ length: count }, () => 2 * next() - 1);
}

/** Refuses a difference above the tolerance, relative to the largest number that is expected. */
export function expectNear(found: Float64Array, wanted: Float64Array, tolerance = 1e-12): void {
  expect(found.length).toBe(wanted.length);
  let [worst, largest] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    // NaN stays NaN, and is below nothing.
    worst = Math.max(worst, Math.abs(found[i] - wanted[i]));
    largest = Math.max(largest, Math.abs(wanted[i]));
  }
  expect(worst / largest).toBeLessThan(tolerance);
}

/** The bits of numbers, to be compared with others. */
export function bits(of: Float64Array): Buffer {
  return Buffer.from(of.buffer, of.byteOffset, of.byteLength);
}
