import type { Perimeter } from '../../../src/measures/accounting/perimeter/contents.ts';
import type { Dense, Matrix } from './dense.ts';
import { inverse, leontiefOf, times } from './dense.ts';

/**
 * Borin and Mancini, and Miroudot and Ye, written out as in METHODS B.1, one exporter and one inverse after another.
 *
 * Slow, and not written with the program's algebra: what the program is checked against.
 */

/** Terms of one flow: activity i to group r. */
export type Flow = (i: number, r: number) => Record<string, number>;

const sum = (n: number, each: (k: number) => number): number => {
  let total = 0;
  for (let k = 0; k < n; k++) total += each(k);
  return total;
};

/** Σ over activities of a group. */
const within = ({ n, at }: Dense, g: number, each: (k: number) => number): number =>
  sum(n, (k) => (at[k] === g ? each(k) : 0));

/** v_t B_tj for one t, or all t but one. */
const content = (d: Dense, inside: Matrix, j: number, whose: (t: number) => boolean): number =>
  sum(d.n, (k) => (whose(d.at[k]) ? d.v[k] * inside[k][j] : 0));

const finish = (values: Record<string, number>): Record<string, number> => ({
  ...values,
  DDC: values.DC - values.DVA,
  FDC: values.FC - values.FVA,
});

/** (B Y)_ik: output of i for final demand of k. */
const forDemand = (d: Dense): Matrix => times(d.B, d.Y);

/** y_sr + A_sr L_rr y_rr */
export const direct = (d: Dense, i: number, r: number): number =>
  d.Y[i][r] + within(d, r, (j) => d.A[i][j] * within(d, r, (k) => d.L[j][k] * d.Y[k][r]));

/** y_sr + A_sr (X_r − (B Y_s)_r) */
const absorbedAbroad = (d: Dense, BY: Matrix, i: number, r: number): number =>
  d.Y[i][r] + within(d, r, (j) => d.A[i][j] * (d.X[j] - BY[j][d.at[i]]));

/** Exporter perspective, source. */
export function source(d: Dense): Flow {
  const BY = forDemand(d);
  const foreign = Array.from({ length: d.n }, () => 0);
  for (let s = 0; s < d.G; s++) {
    const home = d.at.flatMap((g, i) => (g === s ? [i] : []));
    if (home.length === 0) continue;
    const M = home.map((i) =>
      home.map((c) => (i === c ? 1 : 0) + sum(d.n, (j) => (d.at[j] === s ? 0 : d.A[i][j] * d.B[j][c]))),
    );
    const once = times([home.map((i) => content(d, d.B, i, (t) => t !== s))], inverse(M))[0];
    home.forEach((i, k) => {
      foreign[i] = once[k];
    });
  }
  return (i, r) => {
    const s = d.at[i];
    const e = d.E[i][r];
    const local = within(d, s, (k) => d.v[k] * d.L[k][i]);
    const DAVAX = local * direct(d, i, r);
    const VAX = local * absorbedAbroad(d, BY, i, r);
    const made = finish({
      GEXP: e,
      DC: content(d, d.B, i, (t) => t === s) * e,
      DVA: local * e,
      VAX,
      DAVAX,
      REF: local * e - VAX,
      FC: content(d, d.B, i, (t) => t !== s) * e,
      FVA: foreign[i] * e,
    });
    const GVCB = made.FC + made.DDC;
    return { ...made, GVC: e - DAVAX, GVCB, GVCF: e - DAVAX - GVCB };
  };
}

/** Exporter perspective, sink: with the inverse of A without all exports of s. */
export function sink(d: Dense): Flow {
  const cut = Array.from({ length: d.G }, (_, s) => {
    const A = d.A.map((row, i) => row.map((each, j) => (d.at[i] === s && d.at[j] !== s ? 0 : each)));
    const Y = d.Y.map((row, i) => row.map((each, k) => (d.at[i] === s && k !== s ? 0 : each)));
    return times(leontiefOf(A), Y);
  });
  /** y_sr + A_sr L_rr (Σ_{j≠r} y_rj + y_rr + Σ_{j≠r} A_rj Σ_k B^∤s_jk y^∤s_k), absorbed by some groups. */
  const last = (i: number, r: number, by: (k: number) => boolean): number => {
    const final = (row: number[]): number => sum(d.G, (k) => (by(k) ? row[k] : 0));
    const inner = (m: number): number =>
      final(d.Y[m]) + sum(d.n, (j) => (d.at[j] === r ? 0 : d.A[m][j] * final(cut[d.at[i]][j])));
    return (
      (by(r) ? d.Y[i][r] : 0) + within(d, r, (j) => d.A[i][j] * within(d, r, (m) => d.L[j][m] * inner(m)))
    );
  };
  return (i, r) => {
    const s = d.at[i];
    const own = content(d, d.B, i, (t) => t === s);
    const foreign = content(d, d.B, i, (t) => t !== s);
    const all = last(i, r, () => true);
    return finish({
      GEXP: d.E[i][r],
      DC: own * d.E[i][r],
      DVA: own * all,
      VAX: own * last(i, r, (k) => k !== s),
      VAXIM: own * last(i, r, (k) => k === r),
      REF: own * last(i, r, (k) => k === s),
      FC: foreign * d.E[i][r],
      FVA: foreign * all,
    });
  };
}

/** World perspective: FVA of one exporter. */
export function world(d: Dense, s: number, approach: 'source' | 'sink'): number {
  const others = Array.from({ length: d.G }, (_, r) => r).filter((r) => r !== s);
  const exported = (i: number): number => sum(d.G, (r) => d.E[i][r]);
  if (approach === 'source') {
    return sum(d.n, (i) => {
      if (d.at[i] === s) return 0;
      const sent = within(d, d.at[i], (k) => d.v[k] * d.L[k][i]);
      return within(d, s, (j) => sent * d.A[i][j] * within(d, s, (k) => d.L[j][k] * exported(k)));
    });
  }
  const onward = (m: number, r: number): number =>
    sum(d.G, (j) => (j === r ? 0 : d.Y[m][j])) +
    sum(d.n, (j) => (d.at[j] === r ? 0 : d.A[m][j] * within(d, d.at[j], (k) => d.L[j][k] * d.Y[k][d.at[j]])));
  return within(d, s, (i) =>
    others.reduce(
      (total, r) =>
        total +
        content(d, d.B, i, (t) => t !== s) * direct(d, i, r) +
        content(d, d.B, i, (t) => t === r) *
          within(d, r, (j) => d.A[i][j] * within(d, r, (m) => d.L[j][m] * onward(m, r))),
      0,
    ),
  );
}

/** Whether two flows, activity i to group r and i2 to r2, are inside the same perimeter. */
const together = (d: Dense, perimeter: Perimeter, i: number, r: number) => (i2: number, r2: number) => {
  if (perimeter === 'world') return true;
  if (d.at[i] !== d.at[i2]) return false;
  if (perimeter.includes('sector') && i % d.S !== i2 % d.S) return false;
  return !perimeter.includes('importer') || r === r2;
};

/** Miroudot and Ye: B_o of a table without the inputs that cross the perimeter of each flow; and VAX and REF with it. */
export function outside(d: Dense, perimeter: Perimeter): Flow {
  const known = new Map<string, Matrix>();
  const BY = forDemand(d);
  return (i, r) => {
    const s = d.at[i];
    const inside = together(d, perimeter, i, r);
    const A = d.A.map((row, a) =>
      row.map((each, b) => (d.at[a] !== d.at[b] && inside(a, d.at[b]) ? 0 : each)),
    );
    const key = JSON.stringify(A);
    const Bo = known.get(key) ?? leontiefOf(A);
    known.set(key, Bo);
    const e = d.E[i][r];
    const own = content(d, Bo, i, (t) => t === s);
    const VAX = own * absorbedAbroad(d, BY, i, r);
    return finish({
      GEXP: e,
      DC: content(d, d.B, i, (t) => t === s) * e,
      DVA: own * e,
      VAX,
      REF: own * e - VAX,
      FC: content(d, d.B, i, (t) => t !== s) * e,
      FVA: content(d, Bo, i, (t) => t !== s) * e,
    });
  };
}

/** Importer perspective: value of t in the imports of r, and what of it comes in again. */
export function imports(d: Dense, t: number, r: number): { VA: number; DC: number } {
  const A = d.A.map((row, i) => row.map((each, j) => (d.at[i] !== r && d.at[j] === r ? 0 : each)));
  const Bo = leontiefOf(A);
  const VA = sum(d.n, (i) => content(d, Bo, i, (g) => g === t) * d.E[i][r]);
  return { VA, DC: sum(d.n, (i) => content(d, d.B, i, (g) => g === t) * d.E[i][r]) - VA };
}
