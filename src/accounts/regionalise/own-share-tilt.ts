import { type BalanceRules, balanceBlocks } from './balance-blocks.ts';
import { demand } from './demand.ts';
import { ownShares } from './own-shares.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { type ResidualRules, supplyResidual } from './supply-residual.ts';
import type { TiltCoefficients } from './tilt.ts';

/** ln of the odds of buying at home. */
export interface OddsCoefficients {
  readonly constant: number;
  readonly cover: number;
  readonly relative: number;
  readonly size: number;
  readonly coverTimesRelative: number;
  /** Of the square of cover, and of the region's remoteness; 0 where the method knows neither. */
  readonly coverSquared: number;
  readonly remoteness: number;
  /** Added for products that are bought where they are used, by sector code. */
  readonly products: Readonly<Record<string, number>>;
}

/** Flegg's quotient with a part in the own shares: c^(1 − weight) min(1, q)^weight. */
export interface QuotientPart {
  readonly delta: number;
  readonly weight: number;
}

/** All that the method needs beside its margins. */
export interface OwnShareTilt {
  readonly odds: OddsCoefficients;
  readonly quotient?: QuotientPart;
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
 * c_ij = logistic(β0 + β1 cover_i + β2 relative_ij + β3 ln size + product + β4 cover_i relative_ij); SS = c U. With
 * remoteness (`OST_REACH`) two terms more and a part for Flegg's quotient. The default wherever no official table of the region exists. Inside Mexico its intercept and slopes are measured; for
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
  const wanted = demand(nation, region);
  const { use, own } = ownShares(nation, region, wanted, method, deviations);
  const seed = supplyResidual(nation, wanted.supply, use, own, method.residual);
  return balanceBlocks(nation, wanted, seed, method.balance);
}
