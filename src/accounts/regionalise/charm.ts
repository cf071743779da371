import { MrioError } from '../../core/errors.ts';
import { byProductShare } from './by-product-share.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';

/**
 * Four blocks with trade of the same product both ways, in proportion to its heterogeneity (CHARM).
 *
 * Trade both ways of a side is h_i · 2 min(O_i, D_i), so that it cannot exceed what the side supplies or wants; on
 * top comes the balance |O_i − D_i|. What a side buys elsewhere is half the first plus what it lacks.
 *
 * @param   heterogeneity  h by product (S), 0 to 1
 * @throws  MrioError `input` when a heterogeneity is not between 0 and 1
 * @source  Kronenberg (2009); bound of Többen & Kronenberg (2015)
 */
export function charm(nation: Nation, region: Region, heterogeneity: ArrayLike<number>): Blocks {
  nation.sectors.forEach((sector, i) => {
    if (heterogeneity[i] >= 0 && heterogeneity[i] <= 1) return;
    throw new MrioError(
      'input',
      `The heterogeneity of ${sector} is ${heterogeneity[i]}.`,
      'It is trade both ways over the most that could go both ways: between 0 and 1.',
    );
  });
  return byProductShare(nation, region, (i, supply, wanted) => {
    if (wanted <= 0) return 1;
    const both = heterogeneity[i] * 2 * Math.min(supply, wanted);
    const bought = both / 2 + Math.max(0, wanted - supply);
    return 1 - Math.min(1, bought / wanted);
  });
}
