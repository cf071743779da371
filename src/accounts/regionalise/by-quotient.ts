import type { QuotientFamily } from '../../numeric/location-quotient.ts';
import { locationQuotient } from '../../numeric/location-quotient.ts';
import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { splitPurchases } from './split-purchases.ts';

/**
 * Four blocks by a location quotient: a^S_ij = a_ij min(1, q_ij), the rest of each purchase from the other side.
 *
 * Used as in the literature: the same quotient for the region and for the rest. What the two sides sell then does
 * not add up to what they make; take `quotientWithResidual` where sales to the rest matter. With the augmented
 * quotient a user that the region is specialised in may have up to log2(1 + s_j) times the national coefficient.
 *
 * @param   delta  δ of Flegg's quotients
 * @identity SS + RS + SR + RR = N in every cell
 * @source  Round (1978); Flegg & Webber (1997, 2000)
 */
export function byQuotient(nation: Nation, region: Region, family: QuotientFamily, delta: number): Blocks {
  const rest = nation.output.map((each, i) => Math.max(0, each - region.output[i]));
  const { use } = demand(nation, region);
  return splitPurchases(
    nation,
    use,
    ownShares(nation, region.output, family, delta),
    ownShares(nation, rest, family, delta),
  );
}

function ownShares(nation: Nation, own: Float64Array, family: QuotientFamily, delta: number): Float64Array {
  const S = own.length;
  const W = S + nation.finalUses.length;
  const quotients = locationQuotient(family, delta, own, nation.output, W - S);
  if (family !== 'aflq') return quotients.map((q) => Math.min(1, q));
  const simple = locationQuotient('slq', 0, own, nation.output, 0);
  return quotients.map((q, c) => {
    const j = c % W;
    return Math.min(j < S ? Math.max(1, Math.log2(1 + simple[j * S + j])) : 1, q);
  });
}
