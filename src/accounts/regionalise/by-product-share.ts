import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { splitPurchases } from './split-purchases.ts';

/** What one side supplies and wants of product i, both at home in the nation. */
export type ProductShare = (i: number, supply: number, demand: number) => number;

/**
 * Four blocks in which every user of a product buys the same share of it at home.
 *
 * @param   ownShare  that share, 0 to 1, from what a side supplies and wants
 * @identity SS + RS + SR + RR = N in every cell
 */
export function byProductShare(nation: Nation, region: Region, ownShare: ProductShare): Blocks {
  const { use, supply, total, nationalSupply } = demand(nation, region);
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const all = new Float64Array(S);
  for (let c = 0; c < nation.flows.length; c++) all[Math.floor(c / W)] += nation.flows[c];
  const own = new Float64Array(S * W);
  const rest = new Float64Array(S * W);
  for (let i = 0; i < S; i++) {
    const others = [nationalSupply[i] - supply[i], all[i] - total[i]].map((each) => Math.max(0, each));
    own.fill(ownShare(i, supply[i], total[i]), i * W, (i + 1) * W);
    rest.fill(ownShare(i, others[0], others[1]), i * W, (i + 1) * W);
  }
  return splitPurchases(nation, use, own, rest);
}
