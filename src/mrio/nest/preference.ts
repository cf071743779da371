import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestParameters } from './parameters.ts';
import type { NestPlan, Tie } from './plan.ts';
import { countriesOf, partsOf } from './plan.ts';

/** Preference of each pair of regions for one another against proportionality, R × R; 1 is none. */
export interface Preference {
  readonly goods: Float64Array;
  /** Services that are bought where people are, and all others. */
  readonly borderServices: Float64Array;
  readonly otherServices: Float64Array;
}

/** No preference at all. */
export function noPreference(plan: NestPlan): Preference {
  const R = plan.regions.labels.length;
  const ones = () => new Float64Array(R * R).fill(1);
  return { goods: ones(), borderServices: ones(), otherServices: ones() };
}

/**
 * κ between the metros of one side and the other side on goods, or the ties of all pairs; the odds of Mexican border states on all they sell
 * to the United States.
 *
 * Regions of whole states need no κ: customs figures say what they trade.
 *
 * @source  RECIPE §3
 */
export function goodsPreference(parameters: NestParameters, plan: NestPlan): Preference {
  const R = plan.regions.labels.length;
  const preference = noPreference(plan);
  for (const { metro, partner, kappa } of plan.ties ?? tiesOfSides(plan, parameters.kappa)) {
    preference.goods[metro * R + partner] = kappa;
    preference.goods[partner * R + metro] = kappa;
  }
  const { us } = countriesOf(plan);
  for (const state of plan.borderStates) {
    for (const q of partsOf(plan, us)) {
      for (const phi of [preference.goods, preference.borderServices, preference.otherServices]) {
        phi[state * R + q] *= parameters.odds;
      }
    }
  }
  return preference;
}

/** The ties of a single pair: between regions of its two sides, of which one is a metro. */
function tiesOfSides(plan: NestPlan, kappa: number): Tie[] {
  const metros = new Set(plan.areas.flatMap((area) => area.metros));
  return plan.a.flatMap((r) =>
    plan.b.flatMap((q) =>
      plan.parent[r] === plan.parent[q] || !(metros.has(r) || metros.has(q))
        ? []
        : [{ metro: r, partner: q, kappa }],
    ),
  );
}

/**
 * Goods flows of one table over another's, for each pair of regions on two sides of a border of divided countries.
 *
 * @returns R × R; 1 elsewhere, and where the table without proximity has nothing
 */
export function goodsAffinity(of: FlowMatrix, over: FlowMatrix, plan: NestPlan): Float64Array {
  const R = plan.regions.labels.length;
  const affinity = new Float64Array(R * R).fill(1);
  const divided = [...plan.rests.keys()];
  const regions = divided.flatMap((economy) => partsOf(plan, economy));
  for (const r of regions) {
    for (const q of regions) {
      if (plan.parent[r] === plan.parent[q]) continue;
      const without = goodsFlow(over, r, q, plan);
      if (without > 0) affinity[r * R + q] = goodsFlow(of, r, q, plan) / without;
    }
  }
  return affinity;
}

/** Goods sold by one region to another, inputs and final goods. */
export function goodsFlow(
  flows: FlowMatrix,
  from: number,
  to: number,
  plan: Pick<NestPlan, 'goods'>,
): number {
  const S = flows.sectors;
  const n = flows.regions * S;
  const width = n + flows.regions;
  let sum = 0;
  for (let k = 0; k < S; k++) {
    if (!plan.goods[k]) continue;
    const row = (from * S + k) * width;
    for (let l = 0; l < S; l++) sum += flows.values[row + to * S + l];
    sum += flows.values[row + n + to];
  }
  return sum;
}

/** The metros of side a take the affinity of the rest of their country. */
export function copyAffinity(affinity: Float64Array, plan: NestPlan): void {
  const R = plan.regions.labels.length;
  for (const metro of plan.a) {
    const rest = plan.rests.get(plan.parent[metro]);
    if (rest === undefined) continue;
    plan.parent.forEach((economy, q) => {
      if (economy === plan.parent[metro] || !plan.rests.has(economy)) return;
      affinity[metro * R + q] = affinity[rest * R + q];
      affinity[q * R + metro] = affinity[q * R + rest];
    });
  }
}

/** Services take the goods affinity to the power σ; goods stay as they are. */
export function withServices(
  first: Preference,
  affinity: Float64Array,
  parameters: NestParameters,
): Preference {
  const raised = (own: Float64Array, sigma: number) =>
    own.map((each, i) => each * (affinity[i] > 0 ? Math.exp(sigma * Math.log(affinity[i])) : 0));
  return {
    goods: first.goods,
    borderServices: raised(first.borderServices, parameters.sigmaBorder),
    otherServices: raised(first.otherServices, parameters.sigmaOther),
  };
}
