import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { splitPurchases } from './split-purchases.ts';

/**
 * Four blocks by commodity balance: a side buys at home all that home supplies, min(1, O_i/D_i) of each product.
 *
 * Every user of a product buys the same share at home, and no product goes both ways, so trade inside the country is
 * understated: read it as the least that must cross.
 *
 * @identity SS + RS + SR + RR = N in every cell
 * @source  Isard (1953); Schaffer & Chu (1969), supply–demand pool
 */
export function supplyPool(nation: Nation, region: Region): Blocks {
  const { use, supply, total, nationalSupply } = demand(nation, region);
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const all = new Float64Array(S);
  for (let c = 0; c < nation.flows.length; c++) all[Math.floor(c / W)] += nation.flows[c];
  const share = (supplied: number, wanted: number) =>
    wanted > 0 ? Math.min(1, Math.max(0, supplied) / wanted) : 1;
  const [own, rest] = [new Float64Array(S * W), new Float64Array(S * W)];
  for (let i = 0; i < S; i++) {
    own.fill(share(supply[i], total[i]), i * W, (i + 1) * W);
    rest.fill(share(nationalSupply[i] - supply[i], all[i] - total[i]), i * W, (i + 1) * W);
  }
  return splitPurchases(nation, use, own, rest);
}
