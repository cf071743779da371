import type { Solver } from '../solver.ts';
import { lapack } from './lapack.ts';

/** A matrix factored by LAPACK. It reads by column, so what it has factored is the transpose. */
interface Factored {
  readonly order: Int32Array;
  readonly cells: Float64Array;
  readonly pivots: Int32Array;
  readonly quality: number;
}

/**
 * Factors a matrix with LAPACK of this machine, exchanging rows.
 *
 * @param   M  n × n, row-major; overwritten by its factors
 * @param   n  order
 * @throws  Error when koffi or LAPACK is missing
 */
export function nativeSolver(M: Float64Array, n: number): Solver {
  const factors = factored(M, n);

  function solve(transposed: 'N' | 'T', sides: Float64Array, m: number): Float64Array {
    const { order, cells, pivots } = factors;
    const info = new Int32Array(1);
    lapack().dgetrs(transposed, order, Int32Array.of(m), cells, order, pivots, sides, order, info, 1);
    return sides;
  }

  // A side by row is a column to LAPACK: what stands left of the matrix needs no transposing.
  const left = (sides: ArrayLike<number>, m: number) => solve('N', Float64Array.from(sides), m);
  return {
    n,
    quality: factors.quality,
    left,
    right: (sides, m) => transpose(solve('T', transpose(sides, n, m), m), m, n),
    diagonal(starts) {
      return Array.from({ length: starts.length - 1 }, (_, g) => {
        const [start, size] = [starts[g], starts[g + 1] - starts[g]];
        const sides = new Float64Array(size * n);
        for (let i = 0; i < size; i++) sides[i * n + start + i] = 1;
        const rows = left(sides, size);
        const block = new Float64Array(size * size);
        for (let i = 0; i < size; i++)
          block.set(rows.subarray(i * n + start, i * n + start + size), i * size);
        return block;
      });
    },
  };
}

/**
 * The inverse of a matrix with LAPACK of this machine, in its place.
 *
 * @param   M  n × n, row-major; overwritten
 * @returns the inverse, and the smallest pivot over the largest
 * @throws  Error when koffi or LAPACK is missing
 */
export function nativeInverse(M: Float64Array, n: number): { values: Float64Array; quality: number } {
  const { order, cells, pivots, quality } = factored(M, n);
  const work = new Float64Array(64 * n);
  lapack().dgetri(order, cells, order, pivots, work, Int32Array.of(work.length), new Int32Array(1));
  return { values: cells, quality };
}

function factored(M: Float64Array, n: number): Factored {
  const order = Int32Array.of(n);
  const pivots = new Int32Array(n);
  lapack().dgetrf(order, order, M, order, pivots, new Int32Array(1));
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const pivot = Math.abs(M[i * n + i]);
    smallest = Math.min(smallest, pivot);
    largest = Math.max(largest, pivot);
  }
  return { order, cells: M, pivots, quality: largest === 0 ? 0 : smallest / largest };
}

function transpose(cells: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = cells[i * columns + j];
  return out;
}
