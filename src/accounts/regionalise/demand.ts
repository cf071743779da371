import type { Nation, Region } from './regionalisation.ts';

/** What the region supplies and wants of each product, if its users buy as the nation's do. */
export interface Demand {
  /** Wanted by the region's users and final uses, S × W. */
  readonly use: Float64Array;
  /** Supplied at home, x − e − stocks, by product (S); not below 0. */
  readonly supply: Float64Array;
  /** The same of the nation. */
  readonly nationalSupply: Float64Array;
  /** Wanted by all (S). */
  readonly total: Float64Array;
  /** Scale of each user: its output, or the region's share of the final use, over the nation's (W). */
  readonly scale: Float64Array;
  /** What each user spends on products of the nation: output − value added − taxes − imports, or its share (W). */
  readonly spending: Float64Array;
  /** The same of the nation: the columns of its flows added up (W). */
  readonly nationalSpending: Float64Array;
}

/**
 * Supply and demand of a region by product, with the nation's input coefficients.
 *
 * @returns U_ij = N_ij u_j; O_i = x_i − e_i − stocks_i; D_i = Σ_j U_ij; u_j = x_j/x_j^N or the final share
 * @source  standard commodity balance (Isard 1953), with exports abroad taken out of supply
 */
export function demand(nation: Nation, region: Region): Demand {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const { flows } = nation;
  const supplied = (of: Nation | Region) =>
    Float64Array.from(of.output, (x, i) => Math.max(0, x - of.exports[i] - of.inventories[i]));
  const scale = Float64Array.from({ length: W }, (_, j) => {
    if (j >= S) return region.finalShares[j - S];
    return nation.output[j] === 0 ? 0 : region.output[j] / nation.output[j];
  });
  const use = new Float64Array(S * W);
  const total = new Float64Array(S);
  const nationalSpending = new Float64Array(W);
  for (let i = 0; i < S; i++) {
    for (let j = 0; j < W; j++) {
      use[i * W + j] = flows[i * W + j] * scale[j];
      total[i] += use[i * W + j];
      nationalSpending[j] += flows[i * W + j];
    }
  }
  const spending = Float64Array.from({ length: W }, (_, j) => {
    if (j >= S) return nationalSpending[j] * scale[j];
    const left = region.output[j] - region.valueAdded[j] - region.taxes[j] - region.imports[j];
    return Math.min(Math.max(0, left), nationalSpending[j]);
  });
  return {
    use,
    supply: supplied(region),
    nationalSupply: supplied(nation),
    total,
    scale,
    spending,
    nationalSpending,
  };
}
