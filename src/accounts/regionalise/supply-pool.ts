import { byProductShare } from './by-product-share.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';

/**
 * Four blocks by commodity balance: a side buys at home all that home supplies, min(1, O_i/D_i) of each product.
 *
 * No product goes both ways, so trade inside the country is understated: read it as the least that must cross.
 *
 * @source  Isard (1953); Schaffer & Chu (1969), supply–demand pool
 */
export function supplyPool(nation: Nation, region: Region): Blocks {
  return byProductShare(nation, region, (_, supply, wanted) =>
    wanted > 0 ? Math.min(1, supply / wanted) : 1,
  );
}
