import type { Partition } from '../../../src/core/partition.ts';
import { leontief } from '../../../src/mrio/leontief.ts';
import type { Mrio } from '../../../src/mrio/mrio.ts';

/** A matrix as rows of numbers. */
export type Matrix = number[][];

export const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, each, k) => sum + each * b[k][j], 0)));

export const inverse = (given: Matrix): Matrix => {
  const n = given.length;
  const work = given.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let i = c + 1; i < n; i++) if (Math.abs(work[i][c]) > Math.abs(work[best][c])) best = i;
    [work[c], work[best]] = [work[best], work[c]];
    const pivot = work[c][c];
    work[c] = work[c].map((each) => each / pivot);
    for (let i = 0; i < n; i++) {
      const factor = work[i][c];
      if (i !== c && factor !== 0) work[i] = work[i].map((each, j) => each - factor * work[c][j]);
    }
  }
  return work.map((row) => row.slice(n));
};

/** (I − A)⁻¹ */
export const leontiefOf = (A: Matrix): Matrix =>
  inverse(A.map((row, i) => row.map((each, j) => (i === j ? 1 : 0) - each)));

/** A table in the letters of METHODS B.1, by activity in the order of the Mrio and with explicit inverses. */
export interface Dense {
  readonly n: number;
  readonly G: number;
  readonly S: number;
  /** Group of each activity. */
  readonly at: number[];
  readonly A: Matrix;
  /** (I − A)⁻¹, which METHODS calls B. */
  readonly B: Matrix;
  /** (I − A within groups)⁻¹, which METHODS calls L. */
  readonly L: Matrix;
  readonly v: number[];
  readonly X: number[];
  /** Final demand, n × G. */
  readonly Y: Matrix;
  /** Exports, n × G; 0 to the own group. */
  readonly E: Matrix;
}

/** The table written out. */
export function dense(of: Mrio, border: Partition): Dense {
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const C = of.categories.length;
  const G = border.groups.labels.length;
  const n = R * S;
  const { x, vc } = leontief(of);
  const all = Array.from({ length: n }, (_, i) => i);
  const groups = Array.from({ length: G }, (_, g) => g);
  const at = all.map((i) => border.of[Math.floor(i / S)]);
  const A = all.map((i) => all.map((j) => (x[j] === 0 ? 0 : of.Z.values[i * n + j] / x[j])));
  const Y = all.map((i) =>
    groups.map((g) => {
      let sum = 0;
      for (let r = 0; r < R; r++)
        if (border.of[r] === g) for (let c = 0; c < C; c++) sum += of.Y.values[(i * R + r) * C + c];
      return sum;
    }),
  );
  const E = all.map((i) =>
    groups.map((g) =>
      g === at[i] ? 0 : Y[i][g] + all.reduce((sum, j) => sum + (at[j] === g ? of.Z.values[i * n + j] : 0), 0),
    ),
  );
  return {
    n,
    G,
    S,
    at,
    A,
    B: leontiefOf(A),
    L: leontiefOf(A.map((row, i) => row.map((each, j) => (at[i] === at[j] ? each : 0)))),
    v: all.map((i) => vc[i]),
    X: all.map((i) => x[i]),
    Y,
    E,
  };
}
