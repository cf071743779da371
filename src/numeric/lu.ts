/** A square matrix factored as P M = L U, ready for right and left solves. */
export interface Factors {
  readonly n: number;
  /** L below the diagonal (unit diagonal implied) and U on and above it, row-major. */
  readonly lu: Float64Array;
  /** Row of M that stands in row i of the factors. */
  readonly pivots: Int32Array;
  /** Smallest absolute pivot over the largest; 0 when the matrix is singular. */
  readonly quality: number;
}

/**
 * LU factorisation with partial pivoting.
 *
 * @param   matrix  n × n, row-major; not changed
 * @param   n       order
 * @returns the factors; `quality` is 0 when the matrix is singular
 */
export function factor(matrix: ArrayLike<number>, n: number): Factors {
  const lu = Float64Array.from(matrix);
  const pivots = Int32Array.from({ length: n }, (_, i) => i);
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(lu[i * n + k]) > Math.abs(lu[best * n + k])) best = i;
    }
    if (best !== k) swapRows(lu, pivots, n, k, best);
    const pivot = lu[k * n + k];
    smallest = Math.min(smallest, Math.abs(pivot));
    largest = Math.max(largest, Math.abs(pivot));
    if (pivot === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const at = i * n;
      if (lu[at + k] === 0) continue;
      const multiplier = lu[at + k] / pivot;
      lu[at + k] = multiplier;
      const from = k * n;
      for (let j = k + 1; j < n; j++) lu[at + j] -= multiplier * lu[from + j];
    }
  }
  return { n, lu, pivots, quality: n === 0 ? 1 : smallest / largest };
}

function swapRows(lu: Float64Array, pivots: Int32Array, n: number, a: number, b: number): void {
  for (let j = 0; j < n; j++) {
    const kept = lu[a * n + j];
    lu[a * n + j] = lu[b * n + j];
    lu[b * n + j] = kept;
  }
  const pivot = pivots[a];
  pivots[a] = pivots[b];
  pivots[b] = pivot;
}

/**
 * Solves M X = B.
 *
 * @param   factors  of M (n × n)
 * @param   sides    B, n × m, row-major
 * @param   m        number of right-hand sides
 * @returns X, n × m, row-major
 */
export function solveRight(factors: Factors, sides: ArrayLike<number>, m: number): Float64Array {
  const { n, lu, pivots } = factors;
  const X = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let c = 0; c < m; c++) X[i * m + c] = sides[pivots[i] * m + c];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(X, i * m, k * m, lu[i * n + k], m);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(X, i * m, k * m, lu[i * n + k], m);
    const pivot = lu[i * n + i];
    for (let c = 0; c < m; c++) X[i * m + c] /= pivot;
  }
  return X;
}

function subtractRow(X: Float64Array, to: number, from: number, times: number, length: number): void {
  if (times === 0) return;
  for (let c = 0; c < length; c++) X[to + c] -= times * X[from + c];
}

/**
 * Solves X M = B.
 *
 * @param   factors  of M (n × n)
 * @param   sides    B, m × n, row-major: one left-hand side per row
 * @param   m        number of left-hand sides
 * @returns X, m × n, row-major
 */
export function solveLeft(factors: Factors, sides: ArrayLike<number>, m: number): Float64Array {
  const { n, lu, pivots } = factors;
  const X = new Float64Array(m * n);
  const y = new Float64Array(n);
  for (let r = 0; r < m; r++) {
    for (let j = 0; j < n; j++) y[j] = sides[r * n + j];
    for (let j = 0; j < n; j++) {
      y[j] /= lu[j * n + j];
      const each = y[j];
      if (each !== 0) for (let k = j + 1; k < n; k++) y[k] -= each * lu[j * n + k];
    }
    for (let j = n - 1; j >= 0; j--) {
      const each = y[j];
      if (each !== 0) for (let k = 0; k < j; k++) y[k] -= each * lu[j * n + k];
    }
    for (let j = 0; j < n; j++) X[r * n + pivots[j]] = y[j];
  }
  return X;
}
