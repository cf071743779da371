import { factor, solveLeft, solveRight } from '../lu.ts';
import type { Hand, ScaledMatrix, Sweeps } from './sweeps.ts';

/**
 * Sweeps of block Gauss-Seidel in plain TypeScript, on the matrix where it is.
 *
 * @param   A      the matrix, by its flows
 * @param   hand   'right' for (I − A) X = B, 'left' for X (I − A) = B
 * @param   order  the blocks in the order of a sweep
 */
export function plainSweeps(A: ScaledMatrix, hand: Hand, order: readonly number[]): Sweeps {
  const { flows, scale, starts } = A;
  const n = starts[starts.length - 1];
  const local = Array.from({ length: starts.length - 1 }, (_, g) =>
    localFactors(A, starts[g], starts[g + 1]),
  );

  /** Row i of A, but for the block, times x. */
  function rowSum(i: number, first: number, end: number, scaled: Float64Array): number {
    let sum = 0;
    for (let j = 0; j < first; j++) sum += flows[i * n + j] * scaled[j];
    for (let j = end; j < n; j++) sum += flows[i * n + j] * scaled[j];
    return sum;
  }

  function right(x: Float64Array, b: Float64Array | undefined): void {
    const scaled = x.map((each, j) => each * scale[j]);
    for (const g of order) {
      const [first, end] = [starts[g], starts[g + 1]];
      const sides = Float64Array.from(
        { length: end - first },
        (_, i) => (b?.[first + i] ?? 0) + rowSum(first + i, first, end, scaled),
      );
      x.set(solveRight(local[g], sides, 1), first);
      for (let j = first; j < end; j++) scaled[j] = x[j] * scale[j];
    }
  }

  function left(x: Float64Array, b: Float64Array | undefined): void {
    for (const g of order) {
      const [first, end] = [starts[g], starts[g + 1]];
      const sides = new Float64Array(end - first);
      for (let i = 0; i < n; i++) {
        if ((i >= first && i < end) || x[i] === 0) continue;
        for (let j = first; j < end; j++) sides[j - first] += x[i] * flows[i * n + j];
      }
      for (let j = first; j < end; j++) sides[j - first] = sides[j - first] * scale[j] + (b?.[j] ?? 0);
      x.set(solveLeft(local[g], sides, 1), first);
    }
  }

  const once = hand === 'right' ? right : left;
  return {
    sweep(X, B) {
      X.forEach((x, c) => {
        once(x, B?.[c]);
      });
    },
    free() {},
  };
}

function localFactors({ flows, scale, starts }: ScaledMatrix, first: number, end: number) {
  const n = starts[starts.length - 1];
  const size = end - first;
  const block = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++)
      block[i * size + j] = -flows[(first + i) * n + first + j] * scale[first + j];
    block[i * size + i] += 1;
  }
  return factor(block, size);
}
