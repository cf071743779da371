/** A square matrix factored as M = L U, with what was left of it at some stops on the way. */
export interface Elimination {
  readonly n: number;
  /** L below the diagonal (unit diagonal implied) and U on and above it, n × n, row-major. */
  readonly lu: Float64Array;
  /** Stop → what was left when so many rows were eliminated, (n − stop)², row-major. */
  readonly left: ReadonlyMap<number, Float64Array>;
  /** Smallest absolute pivot over the largest; 0 when a pivot is 0. */
  readonly quality: number;
}

/** Rows that are eliminated together: each cell is then read and written once for so many pivots. */
const PANEL = 4;

/**
 * LU factorisation without exchanging rows that keeps what is left at some stops.
 *
 * Matrices that differ only in rows and columns behind a stop share all the work before it. Nothing is exchanged: that is
 * stable for I − A where the column sums of A are below 1; a caller who cannot know checks what is solved.
 *
 * @param   lu     M, n × n, row-major; its room is taken over for the factors
 * @param   n      order of the matrix
 * @param   stops  numbers of rows, at least 0 and below n
 * @returns the factors; `quality` is 0 when a pivot is 0
 * @identity L U = M; what is left at a stop = M_TT − M_TE M_EE⁻¹ M_ET, E before the stop and T behind it
 * @source  Golub & Van Loan (2013), §3.2 and §3.2.11 (Schur complement)
 */
export function eliminate(lu: Float64Array, n: number, stops: readonly number[] = []): Elimination {
  const left = new Map<number, Float64Array>();
  const sorted = [...new Set(stops)].sort((a, b) => a - b);
  let next = 0;
  for (let k = 0; k < n; ) {
    if (sorted[next] === k) {
      left.set(k, trailing(lu, n, k));
      next += 1;
    }
    const end = Math.min(k + PANEL, n, sorted[next] ?? n);
    eliminatePanel(lu, n, k, end);
    if (end - k === PANEL) updateRest(lu, n, k);
    else for (let c = k; c < end; c++) updateRestBy(lu, n, c, end);
    k = end;
  }
  return { n, lu, left, quality: qualityOf(lu, n) };
}

/** Eliminates k … end−1 in the rows below them, within the panel, and brings its own rows up to date. */
function eliminatePanel(lu: Float64Array, n: number, k: number, end: number): void {
  for (let c = k; c < end; c++) {
    const pivot = lu[c * n + c];
    if (pivot === 0) continue;
    for (let i = c + 1; i < n; i++) {
      const multiplier = lu[i * n + c] / pivot;
      lu[i * n + c] = multiplier;
      for (let j = c + 1; j < end; j++) lu[i * n + j] -= multiplier * lu[c * n + j];
    }
  }
  for (let r = k + 1; r < end; r++) {
    for (let c = k; c < r; c++) {
      const multiplier = lu[r * n + c];
      for (let j = end; j < n; j++) lu[r * n + j] -= multiplier * lu[c * n + j];
    }
  }
}

/** Subtracts the panel's four columns times its four rows from all that is below and to the right, two rows at a time. */
function updateRest(lu: Float64Array, n: number, k: number): void {
  const [r0, r1, r2, r3] = [k * n, (k + 1) * n, (k + 2) * n, (k + 3) * n];
  let i = k + PANEL;
  for (; i + 1 < n; i += 2) {
    const at = i * n;
    const below = at + n;
    const [a0, a1, a2, a3] = [lu[at + k], lu[at + k + 1], lu[at + k + 2], lu[at + k + 3]];
    const [b0, b1, b2, b3] = [lu[below + k], lu[below + k + 1], lu[below + k + 2], lu[below + k + 3]];
    for (let j = k + PANEL; j < n; j++) {
      const u0 = lu[r0 + j];
      const u1 = lu[r1 + j];
      const u2 = lu[r2 + j];
      const u3 = lu[r3 + j];
      lu[at + j] -= a0 * u0 + a1 * u1 + (a2 * u2 + a3 * u3);
      lu[below + j] -= b0 * u0 + b1 * u1 + (b2 * u2 + b3 * u3);
    }
  }
  for (; i < n; i++) {
    const at = i * n;
    const [a0, a1, a2, a3] = [lu[at + k], lu[at + k + 1], lu[at + k + 2], lu[at + k + 3]];
    for (let j = k + PANEL; j < n; j++)
      lu[at + j] -= a0 * lu[r0 + j] + a1 * lu[r1 + j] + (a2 * lu[r2 + j] + a3 * lu[r3 + j]);
  }
}

/** The same for one column c of a narrower panel that ends before `end`. */
function updateRestBy(lu: Float64Array, n: number, c: number, end: number): void {
  for (let i = end; i < n; i++) {
    const multiplier = lu[i * n + c];
    for (let j = end; j < n; j++) lu[i * n + j] -= multiplier * lu[c * n + j];
  }
}

function trailing(lu: Float64Array, n: number, from: number): Float64Array {
  const m = n - from;
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i++) out.set(lu.subarray((from + i) * n + from, (from + i + 1) * n), i * m);
  return out;
}

function qualityOf(lu: Float64Array, n: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let k = 0; k < n; k++) {
    smallest = Math.min(smallest, Math.abs(lu[k * n + k]));
    largest = Math.max(largest, Math.abs(lu[k * n + k]));
  }
  return n === 0 ? 1 : largest === 0 ? 0 : smallest / largest;
}
