import type { PairEvidence } from '../accounts/regions/evidence.ts';
import { quantity } from '../accounts/regions/evidence.ts';
import { MrioError } from '../core/errors.ts';
import type { NestInputs } from '../mrio/nest/nest.ts';
import { goodsFlow, nest } from '../mrio/nest/nest.ts';
import type { NestParameters } from '../mrio/nest/parameters.ts';
import { noNoise } from '../mrio/nest/parameters.ts';
import { countriesOf } from '../mrio/nest/plan.ts';

/** What the metro's published exports say about κ. */
export interface KappaCalibration {
  readonly scope: 'metro' | 'areas';
  readonly kappa: number;
  /** Goods exports of the metro at the level of the base table. */
  readonly exports: number;
  /** Part of them that goes elsewhere than Mexico if the metro exports like the nation. */
  readonly elsewhere: number;
  /** What is left for Mexico. */
  readonly residual: number;
}

/**
 * Solves κ such that the metro's goods exports to Mexico equal its published exports less those elsewhere.
 *
 * A geometric bisection between 1 and 200 on the table of pass 1.
 *
 * @param   cycles  cycles of balancing in each step
 * @throws  MrioError `convergence` when the residual lies outside what κ can reach
 * @source  RECIPE §3, §13 item 18
 */
export function calibrateKappa(
  inputs: NestInputs,
  parameters: NestParameters,
  scope: 'metro' | 'areas',
  cycles: number,
): KappaCalibration {
  const { plan, evidence, totals, base } = inputs;
  const S = plan.sectors.labels.length;
  const { us, mexico } = countriesOf(plan);
  const exported = exportTotal(inputs) * scopeShare(evidence, scope);
  const noise = noNoise(S, evidence.productShares.cols.labels.length);
  const run = (kappa: number) =>
    nest(
      inputs,
      {
        ...parameters,
        kappa,
        exportScope: scope,
        sigmaBorder: 0,
        sigmaOther: 0,
        maxCycles: cycles,
        checkEvery: cycles,
      },
      noise,
    );
  const { vectors } = run(1);
  let elsewhere = 0;
  for (let k = 0; k < S; k++) {
    if (!plan.goods[k]) continue;
    const toMexico = nationalGoods(base, us, mexico, k, plan.economies.labels.length, S);
    elsewhere += vectors.theta[plan.metro * S + k] * (totals.exported[us * S + k] - toMexico);
  }
  const residual = exported - elsewhere;
  const sold = (kappa: number) => {
    const { flows } = run(kappa);
    return (
      goodsFlow(flows, plan.metro, plan.mexicanState, plan) +
      goodsFlow(flows, plan.metro, plan.mexicanRest, plan)
    );
  };
  let [low, high] = [1, 200];
  const [least, most] = [sold(low), sold(high)];
  if (residual < least || residual > most) {
    throw new MrioError(
      'convergence',
      `No κ between 1 and 200 gives exports of ${residual.toFixed(0)} million USD to Mexico (${least.toFixed(0)} to ${most.toFixed(0)}).`,
      'The export figure and the shares contradict one another.',
    );
  }
  for (let step = 0; step < 40; step++) {
    const middle = Math.sqrt(low * high);
    if (sold(middle) < residual) low = middle;
    else high = middle;
    if (high / low < 1 + 1e-8) break;
  }
  return { scope, kappa: Math.sqrt(low * high), exports: exported, elsewhere, residual };
}

function scopeShare(evidence: PairEvidence, scope: 'metro' | 'areas'): number {
  return quantity(evidence, scope === 'metro' ? 'metroExports' : 'areasExports');
}

function exportTotal({ plan, totals }: NestInputs): number {
  const S = plan.sectors.labels.length;
  const { us } = countriesOf(plan);
  let sum = 0;
  for (let k = 0; k < S; k++) if (plan.goods[k]) sum += totals.exported[us * S + k];
  return sum;
}

function nationalGoods(
  base: NestInputs['base'],
  from: number,
  to: number,
  k: number,
  G: number,
  S: number,
): number {
  const width = G * S + G;
  const row = (from * S + k) * width;
  let sum = base.values[row + G * S + to];
  for (let l = 0; l < S; l++) sum += base.values[row + to * S + l];
  return sum;
}
