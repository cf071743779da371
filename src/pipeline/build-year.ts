import type { Frame } from '../accounts/frame.ts';
import type { PairEvidence } from '../accounts/regions/evidence.ts';
import { evidenceProvenance } from '../accounts/regions/evidence.ts';
import type { Imputed } from '../accounts/regions/metro-value-added.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine, provenance } from '../core/provenance.ts';
import type { Reading } from '../measures/reading.ts';
import { assemble } from '../mrio/assemble.ts';
import { balanceBase } from '../mrio/balance-base.ts';
import type { FlowMatrix } from '../mrio/flow-matrix.ts';
import { mrioOfFlows } from '../mrio/flow-matrix.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Nested } from '../mrio/nest/nest.ts';
import { nest, nestInputs, nestProportionally } from '../mrio/nest/nest.ts';
import type { NestParameters } from '../mrio/nest/parameters.ts';
import { noNoise } from '../mrio/nest/parameters.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { NestCells } from '../mrio/nest/stages.ts';
import type { BaseChoices } from './base.ts';
import { baseInputs } from './base.ts';
import type { KappaCalibration } from './calibrate-kappa.ts';
import { calibrateKappa } from './calibrate-kappa.ts';
import type { PairConfig } from './config.ts';
import { pairEvidence } from './evidence.ts';
import type { Library } from './library.ts';
import { allReadings, pairOf } from './pair.ts';
import { baseChoices, nestParameters } from './parameters.ts';

/** What the build of every year shares. */
export interface BuildSetting {
  readonly library: Library;
  readonly config: PairConfig;
  readonly frame: Frame;
  readonly plan: NestPlan;
  readonly cells: NestCells;
  readonly headings: ReadonlyMap<string, string>;
}

/** One alternative table and its readings. */
export interface Alternative {
  readonly id: string;
  readonly readings: readonly Reading[];
  readonly provenance: Provenance;
}

/** Everything the build of one pair and year makes. */
export interface BuiltYear {
  readonly year: number;
  readonly base: Mrio;
  readonly baseFlows: FlowMatrix;
  readonly prior: FlowMatrix;
  readonly basePrior: FlowMatrix;
  readonly nested: Mrio;
  readonly nesting: Nested;
  readonly evidence: PairEvidence;
  readonly imputed: readonly Imputed[];
  readonly baseCycles: number;
  /** Repairs that were made, counted (House rule 7). */
  readonly repairs: Readonly<Record<string, number>>;
  readonly importAdjustment: number;
  readonly rho: number;
  readonly central: readonly Reading[];
  readonly proportional: readonly Reading[];
}

/**
 * Builds the base table, the evidence and the nested table of one pair and year.
 *
 * @throws  MrioError `source` when a file is missing, `convergence` when a table does not balance
 * @source  RECIPE §1 to §5
 */
export async function buildYear(setting: BuildSetting, year: number): Promise<BuiltYear> {
  const { config, frame, plan } = setting;
  const base = await buildBase(setting, year, baseChoices(config));
  const { evidence, imputed } = await pairEvidence(setting.library.track(), config, frame, year);
  const inputs = nestInputs(base.flows, evidence, plan, setting.cells);
  const noise = noNoise(frame.sectors.labels.length, evidence.productShares.cols.labels.length);
  const nesting = nest(inputs, nestParameters(config), noise);
  requireConverged(nesting, `The nested table ${year}`);
  const off = nestProportionally(inputs, nestParameters(config), noise);
  requireConverged(off, `The table ${year} without proximity`);
  const central = readingsOfFlows(setting, evidence, base.mrio, nesting.flows);
  return {
    year,
    base: base.mrio,
    baseFlows: base.flows,
    basePrior: base.prior,
    prior: nesting.prior,
    nested: central.of,
    nesting,
    evidence,
    imputed,
    baseCycles: base.cycles,
    repairs: {
      suppressedCellsFilled: imputed.length,
      exportsCappedAtOutput: nesting.vectors.cappedExports,
      valueAddedSharesClipped: base.clippedShares,
      finalDemandsRaisedToFloor: base.prior.floored,
    },
    importAdjustment: base.importAdjustment,
    rho: base.rho,
    central: central.readings,
    proportional: readingsOfFlows(setting, evidence, base.mrio, off.flows).readings,
  };
}

async function buildBase(setting: BuildSetting, year: number, choices: BaseChoices) {
  const { config, frame } = setting;
  const library = setting.library.track();
  const inputs = await baseInputs(library, frame, year, config.regions.mexicanState.table, choices);
  const prior = assemble(inputs.evidence, config.base.finalDemandFloor.value);
  const stopping = { maxCycles: config.base.maxCycles.value, tolerance: config.base.tolerance.value };
  const { flows, result } = balanceBase(prior, inputs.evidence, stopping);
  const labels = { regions: frame.economies.labels, sectors: frame.sectors.labels };
  const from = provenance('base table', 'estimated', library.origins());
  const mrio = mrioOfFlows(flows, labels, year, from);
  const { importAdjustment, rho, clippedShares } = inputs;
  return { mrio, flows, prior, cycles: result.cycles, importAdjustment, rho, clippedShares };
}

function readingsOfFlows(setting: BuildSetting, evidence: PairEvidence, base: Mrio, flows: FlowMatrix) {
  const { plan, headings } = setting;
  const labels = { regions: plan.regions.labels, sectors: plan.sectors.labels };
  const parts = [base.Z.provenance, evidenceProvenance(evidence)];
  const of = mrioOfFlows(flows, labels, evidence.year, combine('nested table', parts, 'estimated'));
  return { of, readings: allReadings(of, pairOf(plan, evidence), evidence, headings) };
}

/**
 * The one-way runs of the pair: one judgement call changed at a time.
 *
 * @returns readings of each run, in the order of the config file
 * @source  RECIPE §10
 */
export async function oneWayRuns(setting: BuildSetting, built: BuiltYear): Promise<Alternative[]> {
  const { config, plan, cells } = setting;
  const noise = noNoise(plan.sectors.labels.length, built.evidence.productShares.cols.labels.length);
  const runs: Alternative[] = [];
  for (const run of config.oneWay) {
    const parameters = { ...nestParameters(config), ...run.set } as NestParameters;
    const base = run.base
      ? await buildBase(setting, built.year, { ...baseChoices(config), ...run.base } as BaseChoices)
      : { flows: built.baseFlows, mrio: built.base };
    const inputs = nestInputs(base.flows, built.evidence, plan, cells);
    const nested = nest(inputs, parameters, noise);
    requireConverged(nested, `The one-way run ${run.id} of ${built.year}`);
    const { of, readings } = readingsOfFlows(setting, built.evidence, base.mrio, nested.flows);
    runs.push({ id: run.id, readings, provenance: of.Z.provenance });
  }
  return runs;
}

/**
 * The same metro with Mexican states that are not its neighbours: what the method gives where nothing is known of
 * proximity. κ is 1 and no port is theirs; everything else is their own.
 *
 * @source  RECIPE §10; METHODS §D.3 item 11
 */
export async function placeboRuns(setting: BuildSetting, built: BuiltYear): Promise<Alternative[]> {
  const { config, frame, plan, cells } = setting;
  const runs: Alternative[] = [];
  for (const { id, name, ...place } of config.placebos) {
    const placebo: PairConfig = {
      ...config,
      regions: {
        ...config.regions,
        mexicanState: { ...config.regions.mexicanState, ...place, name: { en: name, es: name } },
      },
    };
    const { evidence } = await pairEvidence(setting.library.track(), placebo, frame, built.year);
    const parameters = { ...nestParameters(config), kappa: 1, usePorts: false };
    const noise = noNoise(frame.sectors.labels.length, evidence.productShares.cols.labels.length);
    const nested = nest(nestInputs(built.baseFlows, evidence, plan, cells), parameters, noise);
    requireConverged(nested, `The placebo ${id} of ${built.year}`);
    const own = { ...evidence, jobs: relabelled(evidence, plan) };
    const { of, readings } = readingsOfFlows(setting, own, built.base, nested.flows);
    runs.push({ id, readings, provenance: of.Z.provenance });
  }
  runs.push(realUnderPlaceboRules(setting, built));
  return runs;
}

/** The pair itself under the rules of the placebos: κ is 1 and no port is used. */
function realUnderPlaceboRules(setting: BuildSetting, built: BuiltYear): Alternative {
  const { config, plan, cells } = setting;
  const noise = noNoise(plan.sectors.labels.length, built.evidence.productShares.cols.labels.length);
  const parameters = { ...nestParameters(config), kappa: 1, usePorts: false };
  const nested = nest(nestInputs(built.baseFlows, built.evidence, plan, cells), parameters, noise);
  requireConverged(nested, `The pair of ${built.year} under the rules of the placebos`);
  const { of, readings } = readingsOfFlows(setting, built.evidence, built.base, nested.flows);
  return { id: config.id, readings, provenance: of.Z.provenance };
}

/** Refuses a table of which some balancing did not come to an end. */
function requireConverged(nested: Nested, what: string): void {
  const failed = nested.passes.find((pass) => !pass.converged);
  if (!failed) return;
  const gaps = [...failed.gaps].map(([name, gap]) => `${name} ${gap.toExponential(2)}`).join(', ');
  throw new MrioError(
    'convergence',
    `${what} is not balanced after ${failed.cycles} cycles: ${gaps}.`,
    'Raise balance.maxCycles, or look at the constraint with the largest gap.',
  );
}

/** The jobs of a placebo, its state under the label of the plan's Mexican state. */
function relabelled(evidence: PairEvidence, plan: NestPlan): PairEvidence['jobs'] {
  const labels = [plan.regions.labels[plan.metro], plan.regions.labels[plan.mexicanState]];
  return { ...evidence.jobs, rows: { ...evidence.jobs.rows, labels } };
}

/** What the metro's published exports say about κ, with and without the second area. */
export function kappaCalibrations(setting: BuildSetting, built: BuiltYear): KappaCalibration[] {
  const inputs = nestInputs(built.baseFlows, built.evidence, setting.plan, setting.cells);
  const parameters = nestParameters(setting.config);
  const cycles = setting.config.balance.kappaCycles.value;
  return (['metro', 'areas'] as const).map((scope) => calibrateKappa(inputs, parameters, scope, cycles));
}
