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
  const shift = (given: (a: number) => number, take: (a: number, amount: number) => void): void => {
    let lost = 0;
    for (let a = 0; a < m; a++) if (gone[a]) lost += given(a);
    for (let a = 0; a < m; a++) if (gone[a]) take(a, -given(a));
    if (lost === 0) return;
    let weights = gone.map((each, a) => (each ? 0 : Math.max(0, given(a))));
    if (weights.every((each) => each === 0)) weights = size;
    const all = weights.reduce((sum, each) => sum + each, 0);
    if (all === 0) return;
    weights.forEach((weight, a) => {
      if (weight !== 0) take(a, (lost * weight) / all);
    });
  };
  for (let j = 0; j < n; j++) {
    shift(
      (a) => A[at[a] * n + j],
      (a, amount) => {
        inputs[a * n + j] = amount;
      },
    );
  }
  for (let h = 0; h < G; h++) {
    shift(
      (a) => final[at[a] * G + h],
      (a, amount) => {
        changed[a] += amount;
      },
    );
  }
  return { inputs, final: changed };
}
