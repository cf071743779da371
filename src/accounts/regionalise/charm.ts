import { MrioError } from '../../core/errors.ts';
import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { supplyResidual } from './supply-residual.ts';

/**
 * Four blocks with trade of the same product both ways, in proportion to its heterogeneity (CHARM).
 *
 * Trade both ways is q_i = h_i 2 min(O_i, D_i), so that it cannot exceed what the region supplies or wants; on top
 * comes the balance |O_i − D_i|. Every user of a product buys the same share at home, 1 − (q_i + |b_i| − b_i)/2D_i.
 *
 * @param   heterogeneity  h by product (S), 0 to 1, of trade inside the nation
 * @throws  MrioError `input` when a heterogeneity is not between 0 and 1
 * @identity SS + RS + SR + RR = N in every cell
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
  const { use, supply, total } = demand(nation, region);
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const own = new Float64Array(S * W);
  for (let i = 0; i < S; i++) {
    if (total[i] === 0) continue;
    const bought = heterogeneity[i] * Math.min(supply[i], total[i]) + Math.max(0, total[i] - supply[i]);
    own.fill(1 - Math.min(1, bought / total[i]), i * W, (i + 1) * W);
  }
  return supplyResidual(nation, supply, use, own, { keptForRest: 0, mostOfRest: 1 });
}
