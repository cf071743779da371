import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import type { ScalingResult } from '../../numeric/cyclic-scaling.ts';
import { cyclicScaling } from '../../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import { expanded, mergedBase, mergedPlan } from './merge.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import type { Preference } from './preference.ts';
import { copyAffinity, goodsAffinity, goodsPreference, noPreference, withServices } from './preference.ts';
import { homeWeights, nestedPrior } from './prior.ts';
import type { Constraint, NestCells } from './stages.ts';
import { CONSTRAINTS, nestCells, PROPORTIONAL } from './stages.ts';
import { nestStages } from './targets.ts';
import type { BaseTotals } from './totals.ts';
import { baseTotals } from './totals.ts';
import type { LeftOut } from './usable-evidence.ts';
import { usableEvidence } from './usable-evidence.ts';
import type { RegionVectors } from './vectors.ts';
import { regionVectors } from './vectors.ts';
import type { Weight } from './weight.ts';

/** A nested table and how it came about; flows are of the full plan, vectors and preference of the merged one. */
export interface Nested {
  /** The prior, made when it is asked for. */
  readonly prior: () => FlowMatrix;
  readonly flows: FlowMatrix;
  readonly vectors: RegionVectors;
  readonly preference: Preference;
  readonly result: ScalingResult;
  /** Every balancing on the way: of both passes, and of the table that the affinity is measured against. */
  readonly passes: readonly ScalingResult[];
  /** That last table, of the merged plan; not there when no affinity was needed. */
  readonly proportional?: Merged;
}

/** What every draw of one nest shares: the plan, the evidence, and the merged table that is balanced. */
export interface NestInputs {
  readonly base: FlowMatrix;
  readonly evidence: NestEvidence;
  /** Figures that contradict others and are not used. */
  readonly leftOut: readonly LeftOut[];
  readonly plan: NestPlan;
  /** The same with undivided economies taken together. */
  readonly merged: {
    readonly base: FlowMatrix;
    readonly totals: BaseTotals;
    readonly plan: NestPlan;
    readonly cells: NestCells;
    readonly placeOf: readonly number[];
  };
}

/** Bundles what every draw shares. */
export function nestInputs(base: FlowMatrix, found: NestEvidence, plan: NestPlan): NestInputs {
  const { plan: small, placeOf } = mergedPlan(plan);
  const smallBase = mergedBase(base, placeOf);
  const totals = baseTotals(smallBase);
  const { evidence, leftOut } = usableEvidence(found, smallBase, totals, small);
  const cells = nestCells(small, evidence);
  return { base, evidence, leftOut, plan, merged: { base: smallBase, totals, plan: small, cells, placeOf } };
}

/**
 * Nests the regions of a plan inside their countries: two passes, because services follow the goods affinity.
 *
 * Pass 1 balances with κ on goods and none on services; its goods flows over those of the table without any
 * proximity are the affinity; pass 2 gives services the affinity to the power σ.
 *
 * @param   known  the table without proximity, where a nest with the same inputs, noise and other judgement calls has
 *                 made it already
 * @returns prior and balanced flows, million USD
 * @identity regional cells add up to national cells exactly; rows and columns within the tolerance
 * @source  RECIPE §3, §4, §13 item 17
 */
export function nest(
  inputs: NestInputs,
  parameters: NestParameters,
  noise: NestNoise,
  known?: Merged,
): Nested {
  const { small, done } = nestMerged(inputs, parameters, noise, known);
  return done(small);
}

/** A balanced table of the merged plan. */
export interface Merged {
  readonly prior: FlowMatrix;
  readonly flows: FlowMatrix;
  readonly vectors: RegionVectors;
  readonly preference: Preference;
  readonly result: ScalingResult;
  readonly passes: readonly ScalingResult[];
  readonly proportional?: Merged;
}

/**
 * The balanced table of the merged plan, and how the full one is made of it: what a calibration needs is in the small
 * one.
 */
export function nestMerged(
  inputs: NestInputs,
  parameters: NestParameters,
  noise: NestNoise,
  known?: Merged,
): { readonly small: Merged; readonly done: (small: Merged) => Nested } {
  const { plan } = inputs.merged;
  const setting = settingOf(inputs, parameters, noise);
  const first = goodsPreference(parameters, plan);
  const kept = constraintsOf(parameters);
  const done = (small: Merged) => fullTable(inputs, small);
  if (parameters.sigmaBorder === 0 && parameters.sigmaOther === 0) {
    const only = balanced(setting, first, kept);
    return { small: { ...only, vectors: setting.vectors, passes: [only.result] }, done };
  }
  const passOne = balanced(setting, first, kept);
  const proportional = known ?? withoutProximity(setting);
  const affinity = goodsAffinity(passOne.flows, proportional.flows, plan);
  if (parameters.metroLikeRest) copyAffinity(affinity, plan);
  const second = withServices(first, affinity, parameters);
  const passTwo = balanced(setting, second, kept, parameters.continued ? passOne : undefined);
  const passes = [passOne.result, proportional.result, passTwo.result];
  return { small: { ...passTwo, vectors: setting.vectors, passes, proportional }, done };
}

/**
 * The table without proximity: κ = 1, odds = 1, services by shares alone, no customs figures.
 *
 * @param   known  where a nest has made it on its way
 */
export function nestProportionally(
  inputs: NestInputs,
  parameters: NestParameters,
  noise: NestNoise,
  known?: Merged,
): Nested {
  return fullTable(inputs, known ?? withoutProximity(settingOf(inputs, parameters, noise)));
}

function withoutProximity(setting: Setting): Merged {
  const only = balanced(setting, noPreference(setting.inputs.merged.plan), PROPORTIONAL);
  return { ...only, vectors: setting.vectors, passes: [only.result] };
}

function fullTable(inputs: NestInputs, small: Merged): Nested {
  const { base, plan, merged } = inputs;
  const full = (flows: FlowMatrix) => expanded(flows, base, merged.base, plan, merged.placeOf);
  return { ...small, prior: () => full(small.prior), flows: full(small.flows) };
}

function constraintsOf(parameters: NestParameters): readonly Constraint[] {
  return CONSTRAINTS.filter((name) => {
    if (name === 'goods exports of metros') return parameters.exportScope !== 'none';
    if (!parameters.useCustoms && !PROPORTIONAL.includes(name)) return false;
    if (name === 'US destination of goods of Mexican states by their ports') return parameters.usePorts;
    return true;
  });
}

/** What all balancings of one table share. */
interface Setting {
  readonly inputs: NestInputs;
  readonly parameters: NestParameters;
  readonly noise: NestNoise;
  readonly vectors: RegionVectors;
  readonly home: ReadonlyMap<number, Weight>;
}

function settingOf(inputs: NestInputs, parameters: NestParameters, noise: NestNoise): Setting {
  const { evidence } = inputs;
  const { base, totals, plan } = inputs.merged;
  const vectors = regionVectors(totals, evidence, parameters, noise, plan);
  const home = homeWeights(base, totals, evidence, vectors, parameters, noise, plan);
  return { inputs, parameters, noise, vectors, home };
}

function balanced(
  { inputs, parameters, noise, vectors, home }: Setting,
  preference: Preference,
  keep: readonly Constraint[],
  before?: Pick<Merged, 'prior' | 'flows'>,
): Pick<Merged, 'prior' | 'flows' | 'preference' | 'result'> {
  const { evidence } = inputs;
  const { base, totals, plan, cells } = inputs.merged;
  const prior = nestedPrior(base, home, vectors, parameters, preference, plan);
  const stages = nestStages(cells, base, totals, evidence, vectors, parameters, noise, keep, plan);
  const values = prior.values.slice();
  if (before) scaleAlike(values, before);
  const { maxCycles, checkEvery, tolerance } = parameters;
  const result = cyclicScaling(values, stages, maxCycles, checkEvery, tolerance);
  return { prior, flows: { ...prior, values }, preference, result };
}

/** Scales a prior as another was scaled by its balancing: a start that is near the end. */
function scaleAlike(values: Float64Array, { prior, flows }: Pick<Merged, 'prior' | 'flows'>): void {
  for (let i = 0; i < values.length; i++) {
    if (prior.values[i] > 0) values[i] *= flows.values[i] / prior.values[i];
  }
}
