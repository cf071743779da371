import type { QuotientFamily } from '../../numeric/location-quotient.ts';
import { locationQuotient } from '../../numeric/location-quotient.ts';
import { type BalanceRules, balanceBlocks } from './balance-blocks.ts';
import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { type ResidualRules, supplyResidual } from './supply-residual.ts';

/**
 * Four blocks by a location quotient for own purchases, sales to the rest from the supply left, balanced.
 *
 * The named alternative, and what to fall back on where nothing but output is known.
 *
 * @identity SS + RS + SR + RR = N in every cell; rows and columns meet the margins
 * @source  Flegg & Webber (1997); ACCURACY §2 point 3, §3 steps 7 and 8
 */
export function quotientWithResidual(
  nation: Nation,
  region: Region,
  family: QuotientFamily,
  delta: number,
  rules: { readonly residual: ResidualRules; readonly balance: BalanceRules },
): Blocks {
  const finals = nation.finalUses.length;
  const wanted = demand(nation, region);
  const own = locationQuotient(family, delta, region.output, nation.output, finals).map((q) =>
    Math.min(1, q),
  );
  const seed = supplyResidual(nation, wanted.supply, wanted.use, own, rules.residual);
  return balanceBlocks(nation, wanted, seed, rules.balance);
}
