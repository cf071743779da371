import { fourBlockScaling } from '../../numeric/four-block-scaling.ts';
import type { Demand } from './demand.ts';
import type { Blocks, Nation } from './regionalisation.ts';

/** When balancing stops. */
export interface BalanceRules {
  readonly maxRounds: number;
  readonly tolerance: number;
}

/**
 * Scales four blocks to the margins of the region and its rest, hard on the nation's cells.
 *
 * The region sells O_i of each product and its users spend `spending`; the rest has what the nation leaves.
 *
 * @returns new blocks; they add up to the nation in every cell, and to the margins as far as the rounds carry
 * @identity SS + RS + SR + RR = N in every cell
 * @source  ACCURACY §3 step 8; Deming & Stephan (1940)
 */
export function balanceBlocks(nation: Nation, wanted: Demand, seed: Blocks, rules: BalanceRules): Blocks {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const { flows } = nation;
  const sold = new Float64Array(S);
  for (let c = 0; c < flows.length; c++) sold[Math.floor(c / W)] += flows[c];
  const own = wanted.supply.map((each, i) => Math.min(each, sold[i]));
  const spent = wanted.spending;
  const rest = (all: Float64Array, part: Float64Array) => all.map((each, i) => Math.max(0, each - part[i]));
  const [SS, RS, SR, RR] = [seed.SS, seed.RS, seed.SR, seed.RR].map((block) => Float64Array.from(block));
  fourBlockScaling(
    [SS, RS, SR, RR],
    { rows: [own, rest(sold, own)], cols: [spent, rest(wanted.nationalSpending, spent)], cells: flows },
    rules.maxRounds,
    rules.tolerance,
  );
  return { SS, RS, SR, RR };
}
