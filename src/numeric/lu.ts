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

/** Columns that are eliminated together: each cell is then read and written once for so many pivots. */
const PANEL = 4;

/**
 * LU factorisation with partial pivoting, right-looking, four columns at a time.
 *
 * @param   matrix  n × n, row-major; not changed
 * @param   n       order
 * @returns the factors; `quality` is 0 when the matrix is singular
 */
export function factor(matrix: ArrayLike<number>, n: number): Factors {
  const lu = Float64Array.from(matrix);
  const pivots = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < n; k += PANEL) {
    const end = Math.min(k + PANEL, n);
    eliminatePanel(lu, pivots, n, k, end);
    finishRows(lu, n, k, end);
    if (end - k === PANEL) updateRest(lu, n, k);
  }
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let k = 0; k < n; k++) {
    smallest = Math.min(smallest, Math.abs(lu[k * n + k]));
    largest = Math.max(largest, Math.abs(lu[k * n + k]));
  }
  return { n, lu, pivots, quality: n === 0 ? 1 : largest === 0 ? 0 : smallest / largest };
}

/** Eliminates columns k … end−1 below the diagonal, exchanging whole rows; other columns are left for later. */
function eliminatePanel(lu: Float64Array, pivots: Int32Array, n: number, k: number, end: number): void {
  for (let c = k; c < end; c++) {
    let best = c;
    for (let i = c + 1; i < n; i++) if (Math.abs(lu[i * n + c]) > Math.abs(lu[best * n + c])) best = i;
    if (best !== c) swapRows(lu, pivots, n, c, best);
    const pivot = lu[c * n + c];
    if (pivot === 0) continue;
    for (let i = c + 1; i < n; i++) {
      const at = i * n;
      const multiplier = lu[at + c] / pivot;
      lu[at + c] = multiplier;
      for (let j = c + 1; j < end; j++) lu[at + j] -= multiplier * lu[c * n + j];
    }
  }
}

/** Brings the rows of the panel up to date to the right of it. */
function finishRows(lu: Float64Array, n: number, k: number, end: number): void {
  for (let r = k + 1; r < end; r++) {
    for (let c = k; c < r; c++) {
      const multiplier = lu[r * n + c];
      for (let j = end; j < n; j++) lu[r * n + j] -= multiplier * lu[c * n + j];
    }
  }
}

/** Subtracts the panel's four columns times its four rows from all that is below and to the right. */
function updateRest(lu: Float64Array, n: number, k: number): void {
  const [r0, r1, r2, r3] = [k * n, (k + 1) * n, (k + 2) * n, (k + 3) * n];
  for (let i = k + PANEL; i < n; i++) {
    const at = i * n;
    const m0 = lu[at + k];
    const m1 = lu[at + k + 1];
    const m2 = lu[at + k + 2];
    const m3 = lu[at + k + 3];
    if (m0 === 0 && m1 === 0 && m2 === 0 && m3 === 0) continue;
    for (let j = k + PANEL; j < n; j++) {
      lu[at + j] -= m0 * lu[r0 + j] + m1 * lu[r1 + j] + (m2 * lu[r2 + j] + m3 * lu[r3 + j]);
    }
  }
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
  if (m === 1) return solveOne(factors, sides);
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

/** One right-hand side: rows of the factors times the solution so far. */
function solveOne({ n, lu, pivots }: Factors, side: ArrayLike<number>): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = side[pivots[i]];
    for (let k = 0; k < i; k++) sum -= lu[i * n + k] * x[k];
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let k = i + 1; k < n; k++) sum -= lu[i * n + k] * x[k];
    x[i] = sum / lu[i * n + i];
  }
  return x;
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
