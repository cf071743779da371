import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { splitPurchases } from './split-purchases.ts';

/**
 * Four blocks by gravity without distance: everybody buys of each side what that side supplies of the nation's supply.
 *
 * No side prefers its own products, which makes it the least that a region buys at home; read it as the other end of the
 * supply–demand pool.
 *
 * @identity SS + RS + SR + RR = N in every cell
 * @source  doubly constrained gravity with f = 1: Wilson (1967); ACCURACY §2
 */
export function gravity(nation: Nation, region: Region): Blocks {
  const { use, supply, nationalSupply } = demand(nation, region);
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const [own, rest] = [new Float64Array(S * W), new Float64Array(S * W)];
  for (let i = 0; i < S; i++) {
    const share = nationalSupply[i] > 0 ? Math.min(1, supply[i] / nationalSupply[i]) : 0;
    own.fill(share, i * W, (i + 1) * W);
    rest.fill(1 - share, i * W, (i + 1) * W);
  }
  return splitPurchases(nation, use, own, rest);
}
