import type { Grouped } from '../../mrio/grouped.ts';

/** Who takes over what a sector of a group sold: changes of rows of the sector's activities. */
export interface Replacement {
  /** Change of the input coefficients, m × n: rows are the sector's m activities in the world. */
  readonly inputs: Float64Array;
  /** Change of final output, m, money. */
  readonly final: Float64Array;
}

/**
 * Replaces what a sector of a group sells by the same sector elsewhere.
 *
 * Each user takes more from its other suppliers of that sector, in the shares that they have with it already; a user
 * with no other supplier takes from all others in the shares of their output. Final buyers of a group do the same, with
 * shares among positive sales. Where nobody else has output, nothing replaces the sales.
 *
 * @param   seen  the Mrio in the order of groups
 * @param   at    positions of the sector in the world, m of them
 * @param   g     group whose activities are replaced
 * @returns changes of rows of A (m × n) and of final output (m)
 * @identity Σ over rows = 0 in each column where others have output
 * @source  Dietzenbacher, van Burken & Kondo (2019), the global extraction method; the shares are our reading of it
 */
export function replacement(seen: Grouped, at: readonly number[], g: number): Replacement {
  const { A, n, G, x, groupAt, final } = seen;
  const m = at.length;
  const gone = at.map((i) => groupAt[i] === g);
  const size = at.map((i, a) => (gone[a] ? 0 : Math.max(0, x[i])));
  const inputs = new Float64Array(m * n);
  const changed = new Float64Array(m);
  const sold = new Float64Array(m);
  const shift = new Float64Array(m);
  for (let j = 0; j < n; j++) {
    for (let a = 0; a < m; a++) sold[a] = A[at[a] * n + j];
    if (shiftTo(shift, sold, gone, size)) for (let a = 0; a < m; a++) inputs[a * n + j] = shift[a];
  }
  for (let h = 0; h < G; h++) {
    for (let a = 0; a < m; a++) sold[a] = final[at[a] * G + h];
    if (shiftTo(shift, sold, gone, size)) for (let a = 0; a < m; a++) changed[a] += shift[a];
  }
  return { inputs, final: changed };
}

/** Writes the change of what each supplier sells to one user; false when nothing goes. */
function shiftTo(
  shift: Float64Array,
  sold: Float64Array,
  gone: readonly boolean[],
  size: readonly number[],
): boolean {
  const m = sold.length;
  let [lost, shared, some] = [0, 0, false];
  for (let a = 0; a < m; a++) {
    shift[a] = gone[a] || sold[a] < 0 ? 0 : sold[a];
    shared += shift[a];
    if (gone[a] && sold[a] !== 0) {
      some = true;
      lost += sold[a];
    }
  }
  if (!some) return false;
  if (shared === 0) {
    for (let a = 0; a < m; a++) {
      shift[a] = size[a];
      shared += size[a];
    }
  }
  const part = shared === 0 ? 0 : lost / shared;
  for (let a = 0; a < m; a++) shift[a] = gone[a] ? -sold[a] : shift[a] * part;
  return true;
}
