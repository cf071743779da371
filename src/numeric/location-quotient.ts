/** Families of location quotients: simple, cross-industry, Round's, Flegg's, and Flegg's augmented. */
export type QuotientFamily = 'slq' | 'cilq' | 'rlq' | 'flq' | 'aflq';

/**
 * Location quotients of a region: how far its own suppliers cover what each of its users needs.
 *
 * With s_i = (x_i/x)/(x_i^N/x^N): SLQ s_i; CILQ s_i/s_j; RLQ s_i/log2(1 + s_j); FLQ λ s_i/s_j; AFLQ is FLQ times
 * log2(1 + s_j) where s_j > 1; λ = log2(1 + x/x^N)^δ. On the diagonal, and for final users, s_i stands for the
 * ratio. A quotient above 1 means that the region needs none from elsewhere: callers take min(1, q).
 *
 * @param   family  which quotient
 * @param   delta   δ ≥ 0; only Flegg's two use it
 * @param   own     output (or jobs) of the region by sector (S)
 * @param   nation  the same of the nation (S)
 * @param   finals  number of final users behind the S sectors
 * @returns S × (S + finals), row-major, all ≥ 0; a sector that the region or the nation has not is 0
 * @identity FLQ with δ = 0 is CILQ; a region that is the nation has 1 everywhere
 * @source  Round (1978); Flegg, Webber & Elliott (1995); Flegg & Webber (1997, 2000)
 */
export function locationQuotient(
  family: QuotientFamily,
  delta: number,
  own: ArrayLike<number>,
  nation: ArrayLike<number>,
  finals: number,
): Float64Array {
  const S = own.length;
  let [x, all] = [0, 0];
  for (let i = 0; i < S; i++) {
    x += own[i];
    all += nation[i];
  }
  const size = all === 0 ? 0 : x / all;
  const s = Float64Array.from(own, (each, i) =>
    size === 0 || nation[i] === 0 ? 0 : each / nation[i] / size,
  );
  const flegg = family === 'flq' || family === 'aflq';
  const lambda = !flegg || delta === 0 ? 1 : size === 0 ? 0 : Math.exp(delta * Math.log(Math.log2(1 + size)));
  const width = S + finals;
  const q = new Float64Array(S * width);
  for (let i = 0; i < S; i++) {
    for (let j = 0; j < width; j++) {
      q[i * width + j] = lambda * across(family, s[i], i === j || j >= S ? undefined : s[j]);
      if (family === 'aflq' && j < S && s[j] > 1) q[i * width + j] *= Math.log2(1 + s[j]);
    }
  }
  return q;
}

/** Supplier over user; a user that is not there (0) buys nothing, so that any number would do. */
function across(family: QuotientFamily, supplier: number, user: number | undefined): number {
  if (family === 'slq' || user === undefined) return supplier;
  if (user === 0) return 0;
  return supplier / (family === 'rlq' ? Math.log2(1 + user) : user);
}
