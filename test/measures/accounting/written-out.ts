import type { Dense, Matrix } from './dense.ts';

/** KWW and WWZ written out term by term as in METHODS B.1 (there B is our L, and L our Ld), from explicit inverses. */
export function writtenOut(d: Dense) {
  const { n, G, at, A, B, L, v, X, Y, E } = d;
  const groups = Array.from({ length: G }, (_, g) => g);
  const others = (...but: number[]): number[] => groups.filter((g) => !but.includes(g));
  const over = (gs: readonly number[], each: (g: number) => number): number =>
    gs.reduce((sum, g) => sum + each(g), 0);
  /** Σ over the activities of a group. */
  const within = (g: number, each: (k: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < n; k++) if (at[k] === g) sum += each(k);
    return sum;
  };
  /** v_t M_tj */
  const value = (M: Matrix, t: number, j: number): number => within(t, (k) => v[k] * M[k][j]);
  /** (M_jt w_t) */
  const times = (M: Matrix, j: number, t: number, w: (k: number) => number): number =>
    within(t, (k) => M[j][k] * w(k));
  const exportsOf = (k: number): number => over(others(at[k]), (h) => E[k][h]);
  const y = (h: number) => (k: number) => Y[k][h];

  /** The sixteen terms of the flow from activity i to group r. */
  const wwz = (i: number, r: number): Record<string, number> => {
    const s = at[i];
    const third = others(s, r);
    const first = (w: (j: number) => number): number => value(L, s, i) * times(A, i, r, w);
    const own = value(B, s, i);
    const partner = value(B, r, i);
    const rest = over(third, (t) => value(B, t, i));
    const usedUp = times(A, i, r, (j) => times(L, j, r, y(r)));
    const soldOn = times(A, i, r, (j) => times(L, j, r, exportsOf));
    return {
      DVA_FIN: own * Y[i][r],
      DVA_INT: first((j) => times(B, j, r, y(r))),
      DVA_INTrexI1: first((j) => over(third, (t) => times(B, j, t, y(t)))),
      DVA_INTrexF: first((j) => times(B, j, r, (k) => over(third, (t) => Y[k][t]))),
      DVA_INTrexI2: first((j) =>
        over(third, (t) => times(B, j, t, (k) => over(others(s, t), (u) => Y[k][u]))),
      ),
      RDV_INT: first((j) => times(B, j, s, y(s))),
      RDV_FIN: first((j) => times(B, j, r, y(s))),
      RDV_FIN2: first((j) => over(third, (t) => times(B, j, t, y(s)))),
      OVA_FIN: rest * Y[i][r],
      MVA_FIN: partner * Y[i][r],
      OVA_INT: rest * usedUp,
      MVA_INT: partner * usedUp,
      DDC_FIN: first((j) => times(B, j, s, (k) => over(others(s), (u) => Y[k][u]))),
      DDC_INT: (own - value(L, s, i)) * times(A, i, r, (j) => X[j]),
      ODC: rest * soldOn,
      MDC: partner * soldOn,
    };
  };

  /** The nine terms of exporter s. */
  const kww = (s: number): Record<string, number> => {
    const add = (each: (r: number) => number): number => over(others(s), each);
    const content = (t: number, r: number, w: (k: number) => number): number =>
      within(r, (k) => value(B, t, k) * w(k));
    const again = (w: (k: number) => number): number =>
      add((r) => content(s, r, (j) => times(A, j, s, (k) => times(L, k, s, w))));
    const foreign = (w: (i: number, r: number) => number): number =>
      add((t) => add((r) => content(t, s, (i) => w(i, r))));
    return {
      DVA_FIN: add((r) => content(s, s, y(r))),
      DVA_INT: add((r) => content(s, r, y(r))),
      DVA_INTrex: add((r) => over(others(s, r), (t) => content(s, r, y(t)))),
      RDV_FIN: add((r) => content(s, r, y(s))),
      RDV_INT: again(y(s)),
      DDC: again(exportsOf),
      FVA_FIN: foreign((i, r) => Y[i][r]),
      FVA_INT: foreign((i, r) => times(A, i, r, (j) => times(L, j, r, y(r)))),
      FDC: foreign((i, r) => times(A, i, r, (j) => times(L, j, r, exportsOf))),
    };
  };
  return { wwz, kww };
}
