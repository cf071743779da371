import { changeAt } from './change.ts';
import type { Economy } from './economy.ts';
import { equilibrium } from './equilibrium.ts';
import type { Equilibrium } from './outcome.ts';

/** The first-order change of real income and its two parts; ratios to income before. */
export interface FirstOrder {
  /** Region × partner × sector, R × R × S: prices of what is sold to, less prices of what is bought from, the partner. */
  readonly termsOfTrade: Float64Array;
  /** Region × partner × sector, R × R × S: tariff revenue on more, or less, bought from the partner. */
  readonly volumeOfTrade: Float64Array;
}

/**
 * The published measure of welfare, first order: terms of trade and volume of trade, by partner and sector.
 *
 * It values the whole change at the prices and tariffs from before it, and so is near the exact change of real income for small
 * changes alone. Read it to compare with papers that print it; read `realIncome` for what the model says. Summed over the small
 * steps of a path it comes to the exact one.
 *
 * @param   before  the economy before the change: an equilibrium, R regions and S sectors
 * @param   after   the equilibrium after it
 * @returns both parts, each R × R × S, ratios to the income of the first region
 * @throws  MrioError none
 * @identity Σ over partners and sectors of both = the first-order change of real income
 * @source  Caliendo & Parro (2015), equation (16): (1/I) Σ (E dln c_n − M dln c_i) + (1/I) Σ τ M (dln M − dln c_i),
 *          with dln taken as new over old less 1
 */
export function firstOrder(before: Economy, after: Equilibrium): FirstOrder {
  const { regions: R, sectors: S, tariff, income, purchases } = before;
  const [termsOfTrade, volumeOfTrade] = [new Float64Array(R * R * S), new Float64Array(R * R * S)];
  const worth = (of: Economy, at: number): number => of.purchases[at] / (1 + of.tariff[at]);
  for (let n = 0; n < R; n++) {
    if (income[n] === 0) continue;
    for (let i = 0; i < R; i++) {
      if (i === n) continue;
      for (let k = 0; k < S; k++) {
        const [own, other] = [n * S + k, i * S + k];
        const [sold, bought] = [own * R + i, other * R + n];
        const cell = (n * R + i) * S + k;
        const dearer = after.cost[other] - 1;
        const imports = worth(before, bought);
        termsOfTrade[cell] = (worth(before, sold) * (after.cost[own] - 1) - imports * dearer) / income[n];
        if (purchases[bought] === 0 || tariff[bought] === 0) continue;
        const more = worth(after.economy, bought) / imports - 1;
        volumeOfTrade[cell] = (tariff[bought] * imports * (more - dearer)) / income[n];
      }
    }
  }
  return { termsOfTrade, volumeOfTrade };
}

/**
 * The first-order measure summed over a path of equal steps of tariffs: K of them lead from before to after.
 *
 * With one step it is the published measure. With many it comes to the logarithm of the exact change of real income: the
 * difference between the two is what one large step misses.
 *
 * @param   before  an equilibrium
 * @param   tariff  rates at the end, n × R
 * @param   steps   K, at least 1
 * @returns both parts summed over the steps, R × R × S, and the last equilibrium
 * @throws  MrioError as `equilibrium`
 * @identity for K → ∞ the sum is ln of the exact change of real income
 * @source  own calculation with the formula of `firstOrder`
 */
export function firstOrderPath(
  before: Economy,
  tariff: Float64Array,
  steps: number,
): FirstOrder & { readonly last: Equilibrium } {
  let economy = before;
  let last: Equilibrium | undefined;
  let sum: FirstOrder | undefined;
  for (let step = 1; step <= steps; step++) {
    const next = changeAt(before, { tariff }, step / steps).tariff;
    last = equilibrium(economy, { tariff: next });
    const part = firstOrder(economy, last);
    if (sum) {
      part.termsOfTrade.forEach((each, at) => {
        part.termsOfTrade[at] = each + sum!.termsOfTrade[at];
        part.volumeOfTrade[at] += sum!.volumeOfTrade[at];
      });
    }
    sum = part;
    economy = last.economy;
  }
  return { ...sum!, last: last! };
}
