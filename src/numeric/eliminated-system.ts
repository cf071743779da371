import type { Elimination } from './shared-elimination.ts';
import type { Solver } from './solver.ts';

/**
 * What solves with an eliminated matrix, or with one that differs from it only behind a stop.
 *
 * @param   of      the elimination, of the matrix in another order
 * @param   order   row and column of the matrix at each place of the elimination
 * @param   stop    places whose factors are used; all of them when left out
 * @param   behind  what solves with what is left at the stop, by place; needed when stop < n
 * @returns the solver; its quality is the smaller of the two
 * @identity M (M⁻¹ B) = B and (B M⁻¹) M = B, for M = P⁻ᵀ [L_EE 0; L_TE I] [U_EE U_ET; 0 S] P⁻¹
 * @source  Golub & Van Loan (2013), §3.2.11: block elimination
 */
export function eliminatedSystem(of: Elimination, order: Int32Array, stop = of.n, behind?: Solver): Solver {
  const { n } = of;
  const right = (sides: ArrayLike<number>, m: number): Float64Array => {
    const out = new Float64Array(n * m);
    const y = new Float64Array(n);
    for (let c = 0; c < m; c++) {
      for (let i = 0; i < n; i++) y[i] = sides[order[i] * m + c];
      solveColumn(of, stop, behind, y);
      for (let i = 0; i < n; i++) out[order[i] * m + c] = y[i];
    }
    return out;
  };
  const left = (sides: ArrayLike<number>, m: number): Float64Array => {
    const out = new Float64Array(m * n);
    const y = new Float64Array(n);
    for (let r = 0; r < m; r++) {
      for (let j = 0; j < n; j++) y[j] = sides[r * n + order[j]];
      solveRow(of, stop, behind, y);
      for (let j = 0; j < n; j++) out[r * n + order[j]] = y[j];
    }
    return out;
  };
  const diagonal = (starts: ArrayLike<number>): Float64Array[] =>
    Array.from({ length: starts.length - 1 }, (_, g) => {
      const [start, size] = [starts[g], starts[g + 1] - starts[g]];
      const sides = new Float64Array(n * size);
      for (let i = 0; i < size; i++) sides[(start + i) * size + i] = 1;
      return right(sides, size).slice(start * size, (start + size) * size);
    });
  return { n, quality: Math.min(of.quality, behind?.quality ?? 1), right, left, diagonal };
}

/** M y = y, in place and by place. */
function solveColumn(of: Elimination, stop: number, behind: Solver | undefined, y: Float64Array): void {
  const { n, lu } = of;
  let first = 0;
  while (first < n && y[first] === 0) first += 1;
  for (let i = first + 1; i < n; i++) y[i] -= dot(lu, i * n, y, first, Math.min(i, stop));
  if (behind) y.set(behind.right(y.subarray(stop), 1), stop);
  for (let i = stop - 1; i >= 0; i--) y[i] = (y[i] - dot(lu, i * n, y, i + 1, n)) / lu[i * n + i];
}

/** y M = y, in place and by place. */
function solveRow(of: Elimination, stop: number, behind: Solver | undefined, y: Float64Array): void {
  const { n, lu } = of;
  for (let j = 0; j < stop; j++) {
    y[j] /= lu[j * n + j];
    subtractRow(y, y[j], lu, j * n, j + 1, n);
  }
  if (behind) y.set(behind.left(y.subarray(stop), 1), stop);
  for (let j = n - 1; j >= 0; j--) subtractRow(y, y[j], lu, j * n, 0, Math.min(j, stop));
}

/** Σ row[k] · y[k] from one place to another, in four sums. */
function dot(lu: Float64Array, row: number, y: Float64Array, from: number, to: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = from;
  for (; k + 3 < to; k += 4) {
    s0 += lu[row + k] * y[k];
    s1 += lu[row + k + 1] * y[k + 1];
    s2 += lu[row + k + 2] * y[k + 2];
    s3 += lu[row + k + 3] * y[k + 3];
  }
  for (; k < to; k++) s0 += lu[row + k] * y[k];
  return s0 + s1 + (s2 + s3);
}

function subtractRow(
  y: Float64Array,
  times: number,
  lu: Float64Array,
  row: number,
  from: number,
  to: number,
): void {
  if (times === 0) return;
  for (let k = from; k < to; k++) y[k] -= times * lu[row + k];
}
