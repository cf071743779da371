import { type BalanceRules, balanceBlocks } from './balance-blocks.ts';
import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { relations } from './relations.ts';
import { type ResidualRules, supplyResidual } from './supply-residual.ts';
import { type TiltCoefficients, tiltedUse } from './tilt.ts';

/** ln of the odds of buying at home. */
export interface OddsCoefficients {
  readonly constant: number;
  readonly cover: number;
  readonly relative: number;
  readonly size: number;
  readonly coverTimesRelative: number;
  /** Added for products that are bought where they are used, by sector code. */
  readonly products: Readonly<Record<string, number>>;
}

/** All that the method needs beside its margins. */
export interface OwnShareTilt {
  readonly odds: OddsCoefficients;
  readonly tilt: TiltCoefficients;
  readonly residual: ResidualRules;
  readonly balance: BalanceRules;
}

/** Deviations of one draw, both S × W: of ln odds, and of ln use. */
export interface Deviations {
  readonly odds: Float64Array;
  readonly use: Float64Array;
}

/**
 * Four blocks by fitted own shares and tilted use, sales to the rest from the supply left, balanced (OST).
 *
 * c_ij = logistic(β0 + β1 cover_i + β2 relative_ij + β3 ln size + product + β4 cover_i relative_ij); SS = c U. The
 * default wherever no official table of the region exists. Inside Mexico its intercept and slopes are measured; for
 * other countries the intercept is a judgement.
 *
 * @param   deviations  of one draw of the error model; none in the central case
 * @identity SS + RS + SR + RR = N in every cell; rows and columns meet the margins
 * @source  ACCURACY §3; fractional logit of Papke & Wooldridge (1996)
 */
export function ownShareTilt(
  nation: Nation,
  region: Region,
  method: OwnShareTilt,
  deviations?: Deviations,
): Blocks {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const wanted = demand(nation, region);
  const of = relations(nation, region, wanted);
  const use = tiltedUse(nation, wanted, of, method.tilt, deviations?.use);
  const { constant, cover, relative, size, coverTimesRelative, products } = method.odds;
  const own = new Float64Array(S * W);
  nation.sectors.forEach((sector, i) => {
    const here = constant + cover * of.cover[i] + size * of.size + (products[sector] ?? 0);
    for (let j = 0; j < W; j++) {
      const c = i * W + j;
      const slope = relative + coverTimesRelative * of.cover[i];
      own[c] = logistic(here + slope * of.relative[c] + (deviations?.odds[c] ?? 0));
    }
  });
  const seed = supplyResidual(nation, wanted.supply, use, own, method.residual);
  return balanceBlocks(nation, wanted, seed, method.balance);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
