import { indexOf } from '../../core/axis.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { systemOf } from '../../mrio/system.ts';
import { purchases } from '../run/purchases.ts';

/** One region's trade with a partner, by product of the seller. */
export interface SideTrade {
  /** What it sells to the partner and buys from it, S each, money. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Jobs at home behind a unit of each of its products, its own suppliers at home included, S. */
  readonly required: Float64Array;
}

/**
 * Trade of a region with a partner, and the jobs at home behind a unit of each product.
 *
 * @param   of       the Mrio; one region for each side
 * @param   home     label of the region
 * @param   partner  label of the partner
 * @param   l        jobs per unit of output, n
 * @returns exports, imports and jobs required, S each
 * @throws  MrioError `label` when a region is unknown, `convergence` when the home block is singular
 * @identity required = l_g (I − A_gg)⁻¹
 * @source  Miller & Blair (2009), ch. 6: employment multipliers of a region
 */
export function sideTrade(of: Mrio, home: string, partner: string, l: Float64Array): SideTrade {
  const [g, h] = [indexOf(of.regions, home), indexOf(of.regions, partner)];
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const n = R * S;
  const bought = purchases(of);
  const { A } = leontief(of);
  const own = new Float64Array(S * S);
  for (let k = 0; k < S; k++) for (let j = 0; j < S; j++) own[k * S + j] = A[(g * S + k) * n + g * S + j];
  const sold = (from: number, to: number): Float64Array =>
    Float64Array.from({ length: S }, (_, k) => bought[(from * S + k) * R + to]);
  return {
    exports: sold(g, h),
    imports: sold(h, g),
    required: Float64Array.from(systemOf(own, S).left(l.slice(g * S, (g + 1) * S), 1)),
  };
}
