import type { PairEvidence } from '../../accounts/regions/evidence.ts';
import type { ScalingResult } from '../../numeric/cyclic-scaling.ts';
import { cyclicScaling } from '../../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf, partsOf } from './plan.ts';
import type { Preference } from './prior.ts';
import { nestedPrior, noPreference } from './prior.ts';
import type { Constraint, NestCells } from './stages.ts';
import { CONSTRAINTS, nestStages, PROPORTIONAL } from './stages.ts';
import type { BaseTotals, RegionVectors } from './vectors.ts';
import { baseTotals, regionVectors } from './vectors.ts';

/** A nested table and how it came about. */
export interface Nested {
  readonly prior: FlowMatrix;
  readonly flows: FlowMatrix;
  readonly vectors: RegionVectors;
  readonly preference: Preference;
  readonly result: ScalingResult;
  /** Every balancing on the way: of both passes, and of the table that the affinity is measured against. */
  readonly passes: readonly ScalingResult[];
}

/** What every draw of one pair and year shares. */
export interface NestInputs {
  readonly base: FlowMatrix;
  readonly totals: BaseTotals;
  readonly evidence: PairEvidence;
  readonly plan: NestPlan;
  readonly cells: NestCells;
}

/** Bundles what every draw shares. */
export function nestInputs(
  base: FlowMatrix,
  evidence: PairEvidence,
  plan: NestPlan,
  cells: NestCells,
): NestInputs {
  return { base, totals: baseTotals(base), evidence, plan, cells };
}

/**
 * Nests the metros of a pair inside their countries: two passes, because services follow the goods affinity.
 *
 * Pass 1 balances with κ on goods and none on services; its goods flows over those of the table without any
 * proximity are the affinity; pass 2 gives services the affinity to the power σ.
 *
 * @returns prior and balanced flows, million USD
 * @identity regional cells add up to national cells exactly; rows and columns within the tolerance
 * @source  RECIPE §3, §4, §13 item 17
 */
export function nest(inputs: NestInputs, parameters: NestParameters, noise: NestNoise): Nested {
  const { evidence, totals, plan } = inputs;
  const vectors = regionVectors(totals, evidence, parameters, noise, plan);
  const first = goodsPreference(parameters, plan);
  const kept = constraintsOf(parameters);
  const run = (preference: Preference, keep: readonly Constraint[]) =>
    balanced(inputs, vectors, parameters, noise, preference, keep);
  const needsAffinity = parameters.sigmaBorder !== 0 || parameters.sigmaOther !== 0;
  if (!needsAffinity) {
    const only = run(first, kept);
    return { vectors, preference: first, ...only, passes: [only.result] };
  }
  const passOne = run(first, kept);
  const proportional = run(noPreference(plan), PROPORTIONAL);
  const affinity = goodsAffinity(passOne.flows, proportional.flows, plan);
  if (parameters.metroLikeRest) copyAffinity(affinity, plan);
  const second = withServices(first, affinity, parameters);
  const passTwo = run(second, kept);
  const passes = [passOne.result, proportional.result, passTwo.result];
  return { vectors, preference: second, ...passTwo, passes };
}

/** The table without proximity: κ = 1, odds = 1, services by shares alone, no customs figures. */
export function nestProportionally(inputs: NestInputs, parameters: NestParameters, noise: NestNoise): Nested {
  const vectors = regionVectors(inputs.totals, inputs.evidence, parameters, noise, inputs.plan);
  const preference = noPreference(inputs.plan);
  const only = balanced(inputs, vectors, parameters, noise, preference, PROPORTIONAL);
  return { vectors, preference, ...only, passes: [only.result] };
}

function constraintsOf(parameters: NestParameters): readonly Constraint[] {
  return CONSTRAINTS.filter((name) => {
    if (!parameters.useCustoms && !PROPORTIONAL.includes(name) && name !== 'metro goods exports')
      return false;
    if (name === 'metro goods exports') return parameters.exportScope !== 'none';
    if (name === 'destination of the Mexican state’s goods') return parameters.usePorts;
    return true;
  });
}

function balanced(
  inputs: NestInputs,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  preference: Preference,
  keep: readonly Constraint[],
): { prior: FlowMatrix; flows: FlowMatrix; result: ScalingResult } {
  const { base, totals, evidence, plan, cells } = inputs;
  const prior = nestedPrior(base, evidence, vectors, parameters, preference, plan);
  const stages = nestStages(cells, base, totals, evidence, vectors, parameters, noise, keep, plan);
  const values = prior.values.slice();
  const { maxCycles, checkEvery, tolerance } = parameters;
  const result = cyclicScaling(values, stages, maxCycles, checkEvery, tolerance);
  return { prior, flows: { ...prior, values }, result };
}

/** κ between the metro and the Mexican state on goods; the odds on all its sales to the United States. */
function goodsPreference(parameters: NestParameters, plan: NestPlan): Preference {
  const R = plan.regions.labels.length;
  const preference = noPreference(plan);
  const { metro, mexicanState } = plan;
  preference.goods[metro * R + mexicanState] = parameters.kappa;
  preference.goods[mexicanState * R + metro] = parameters.kappa;
  for (const q of partsOf(plan, countriesOf(plan).us)) {
    for (const phi of [preference.goods, preference.borderServices, preference.otherServices]) {
      phi[mexicanState * R + q] *= parameters.odds;
    }
  }
  return preference;
}

/** Goods flows of one table over another's, for each pair of regions on two sides of the border; 1 elsewhere. */
function goodsAffinity(of: FlowMatrix, over: FlowMatrix, plan: NestPlan): Float64Array {
  const R = plan.regions.labels.length;
  const { us, mexico } = countriesOf(plan);
  const affinity = new Float64Array(R * R).fill(1);
  for (const r of partsOf(plan, us)) {
    for (const q of partsOf(plan, mexico)) {
      for (const [from, to] of [
        [r, q],
        [q, r],
      ]) {
        affinity[from * R + to] = goodsFlow(of, from, to, plan) / goodsFlow(over, from, to, plan);
      }
    }
  }
  return affinity;
}

/** Goods sold by one region to another, inputs and final goods. */
export function goodsFlow(flows: FlowMatrix, from: number, to: number, plan: NestPlan): number {
  const S = plan.sectors.labels.length;
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

function copyAffinity(affinity: Float64Array, plan: NestPlan): void {
  const R = plan.regions.labels.length;
  for (const q of [plan.mexicanState, plan.mexicanRest]) {
    affinity[plan.metro * R + q] = affinity[plan.usRest * R + q];
    affinity[q * R + plan.metro] = affinity[q * R + plan.usRest];
  }
}

function withServices(first: Preference, affinity: Float64Array, parameters: NestParameters): Preference {
  const raised = (own: Float64Array, sigma: number) =>
    own.map((each, i) => each * (affinity[i] === 1 ? 1 : Math.exp(sigma * Math.log(affinity[i]))));

  return {
    goods: first.goods,
    borderServices: raised(first.borderServices, parameters.sigmaBorder),
    otherServices: raised(first.otherServices, parameters.sigmaOther),
  };
}
