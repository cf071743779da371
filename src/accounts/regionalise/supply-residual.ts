import type { Demand } from './demand.ts';
import type { Blocks, Nation } from './regionalisation.ts';

/** How sales to the rest are kept inside what can be sold. */
export interface ResidualRules {
  /** Of its supply a product keeps at least so much for the rest. */
  readonly keptForRest: number;
  /** The region covers at most so much of what the rest wants of a product. */
  readonly mostOfRest: number;
}

/**
 * Four blocks in which the rest buys what the region's supply leaves: the accounting that quotients leave out.
 *
 * left_i = max(O_i − Σ_j SS_ij, k O_i); the rest's users all take the share σ_i = min(m, left_i / Σ_j R_ij) of their
 * purchases R_ij = N_ij − U_ij from the region.
 *
 * @param   use       what the region buys, S × W
 * @param   ownShare  share of it bought in the region, S × W
 * @identity SS + RS + SR + RR = N in every cell
 * @source  ACCURACY §3 step 7
 */
export function supplyResidual(
  nation: Nation,
  supply: Demand['supply'],
  use: Float64Array,
  ownShare: Float64Array,
  rules: ResidualRules,
): Blocks {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const { flows } = nation;
  const [SS, RS, SR, RR] = [0, 1, 2, 3].map(() => new Float64Array(S * W));
  for (let i = 0; i < S; i++) {
    let [sold, wanted] = [0, 0];
    for (let c = i * W; c < (i + 1) * W; c++) {
      const inside = Math.min(use[c], flows[c]);
      SS[c] = inside * ownShare[c];
      RS[c] = inside - SS[c];
      RR[c] = flows[c] - inside;
      sold += SS[c];
      wanted += RR[c];
    }
    const left = Math.max(supply[i] - sold, rules.keptForRest * supply[i]);
    const share = wanted === 0 ? 0 : Math.min(rules.mostOfRest, left / wanted);
    for (let c = i * W; c < (i + 1) * W; c++) {
      SR[c] = share * RR[c];
      RR[c] -= SR[c];
    }
  }
  return { SS, RS, SR, RR };
}
