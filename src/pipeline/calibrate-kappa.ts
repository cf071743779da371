import { MrioError } from '../core/errors.ts';
import type { NestInputs } from '../mrio/nest/nest.ts';
import { nestMerged } from '../mrio/nest/nest.ts';
import type { NestParameters } from '../mrio/nest/parameters.ts';
import { noNoise } from '../mrio/nest/parameters.ts';
import { countriesOf, partsOf } from '../mrio/nest/plan.ts';
import { goodsFlow } from '../mrio/nest/preference.ts';

/** What the metro's published exports say about κ. */
export interface KappaCalibration {
  readonly scope: 'metro' | 'areas';
  /** Undefined when no κ between 1 and 200 gives the residual. */
  readonly kappa?: number;
  /** Goods exports of the metro at the level of the base table. */
  readonly exports: number;
  /** Part of them that goes elsewhere than to the partner country if the metro exports like the nation. */
  readonly elsewhere: number;
  /** What is left for the partner country. */
  readonly residual: number;
  /** What the metro would sell to the partner country with κ = 1 and κ = 200. */
  readonly reach: readonly [number, number];
}

/** Bounds of the search. */
const KAPPA = [1, 200] as const;

/**
 * Solves κ such that the metro's goods exports to the partner country equal its published exports less those elsewhere.
 *
 * A geometric bisection between 1 and 200 on the table of pass 1. The residual supposes that the metro exports like the
 * nation elsewhere: for a metro of aircraft or oil it says nothing, and often no κ can reach it.
 *
 * @param   metro   region index of the metro
 * @param   cycles  cycles of balancing in each step
 * @throws  MrioError `input` when the metro has no published exports
 * @source  RECIPE §3, §13 item 18
 */
export function calibrateKappa(
  inputs: NestInputs,
  parameters: NestParameters,
  metro: number,
  scope: 'metro' | 'areas',
  cycles: number,
): KappaCalibration {
  const { evidence, merged } = inputs;
  const { plan, totals, base } = merged;
  const S = plan.sectors.labels.length;
  const { us } = countriesOf(plan);
  const share = evidence.us.get(plan.regions.labels[metro])?.exportShare?.[scope];
  if (share === undefined) {
    throw new MrioError(
      'input',
      `No exports of ${plan.regions.labels[metro]} are published.`,
      'κ cannot be calibrated for it.',
    );
  }
  const partner = plan.parent[[...plan.a, ...plan.b].find((region) => plan.parent[region] !== us)!];
  const noise = noNoise(plan);
  const only = { exportScope: scope, sigmaBorder: 0, sigmaOther: 0, maxCycles: cycles, checkEvery: cycles };
  const run = (kappa: number) => nestMerged(inputs, { ...parameters, ...only, kappa }, noise).small;
  const { vectors } = run(1);
  const { regions: G, values } = base;
  let [exported, elsewhere] = [0, 0];
  for (let k = 0; k < S; k++) {
    if (!plan.goods[k]) continue;
    exported += totals.exported[us * S + k];
    const row = (us * S + k) * (G * S + G);
    let toPartner = values[row + G * S + partner];
    for (let l = 0; l < S; l++) toPartner += values[row + partner * S + l];
    elsewhere += vectors.theta[metro * S + k] * (totals.exported[us * S + k] - toPartner);
  }
  const exports = exported * share;
  const residual = exports - elsewhere;
  const sold = (kappa: number) => {
    const { flows } = run(kappa);
    return partsOf(plan, partner).reduce((sum, q) => sum + goodsFlow(flows, metro, q, plan), 0);
  };
  let [low, high]: [number, number] = [...KAPPA];
  const reach = [sold(low), sold(high)] as const;
  const found = { scope, exports, elsewhere, residual, reach };
  if (residual < reach[0] || residual > reach[1]) return found;
  for (let step = 0; step < 40; step++) {
    const middle = Math.sqrt(low * high);
    if (sold(middle) < residual) low = middle;
    else high = middle;
    if (high / low < 1 + 1e-8) break;
  }
  return { ...found, kappa: Math.sqrt(low * high) };
}
