import type { Demand } from './demand.ts';
import type { Nation } from './regionalisation.ts';
import type { Relations } from './relations.ts';

/** How use leans towards what the region makes: ln of the use of a product over what the nation's users would buy. */
export interface TiltCoefficients {
  readonly constant: number;
  readonly cover: number;
  readonly coverTimesRelative: number;
  /** The sum stays within ± this. */
  readonly bound: number;
  /** A region uses at most so much of a cell of the nation. */
  readonly mostOfCell: number;
}

/**
 * What the region's users buy, leaning towards products that the region makes, at the spending that is known.
 *
 * @param   shocks  ln of a factor on each cell, S × W; none in the central case
 * @returns use U, S × W; each column adds up to its spending unless the user buys nothing
 * @identity Σ_i U_ij = spending_j
 * @source  ACCURACY §3 step 5
 */
export function tiltedUse(
  nation: Nation,
  wanted: Demand,
  of: Relations,
  tilt: TiltCoefficients,
  shocks?: Float64Array,
): Float64Array {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const use = new Float64Array(S * W);
  const sums = new Float64Array(W);
  for (let i = 0; i < S; i++) {
    for (let j = 0; j < W; j++) {
      const c = i * W + j;
      if (wanted.use[c] === 0) continue;
      const cover = of.cover[i];
      const lean = tilt.constant + tilt.cover * cover + tilt.coverTimesRelative * cover * of.relative[c];
      const within = Math.min(tilt.bound, Math.max(-tilt.bound, lean));
      const factor = Math.exp(within + (shocks?.[c] ?? 0));
      use[c] = Math.min(wanted.use[c] * factor, tilt.mostOfCell * nation.flows[c]);
      sums[j] += use[c];
    }
  }
  for (let c = 0; c < use.length; c++) {
    const j = c % W;
    if (sums[j] > 0) use[c] *= wanted.spending[j] / sums[j];
  }
  return use;
}
