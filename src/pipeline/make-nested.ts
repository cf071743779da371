import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { nestEvidenceProvenance } from '../accounts/regions/nest-evidence.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine } from '../core/provenance.ts';
import type { FlowMatrix } from '../mrio/flow-matrix.ts';
import { flowsOf, mrioOfFlows } from '../mrio/flow-matrix.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Merged, Nested, NestInputs } from '../mrio/nest/nest.ts';
import { nest, nestInputs, nestProportionally } from '../mrio/nest/nest.ts';
import type { NestParameters } from '../mrio/nest/parameters.ts';
import { noNoise, ON_PROXIMITY } from '../mrio/nest/parameters.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';

/** A nested table as an Mrio, and how it came about. */
export interface MadeNested {
  readonly mrio: Mrio;
  readonly nesting: Nested;
}

/** The base table with the evidence of a pair, ready to be nested any number of times. */
export function nestingOf(base: Mrio, evidence: NestEvidence, plan: NestPlan): NestInputs {
  return nestInputs(flowsOf(base), evidence, plan);
}

/**
 * The nested table of a pair and year in the central case.
 *
 * @throws  MrioError `convergence` when a table does not balance: the constraint with the largest gap
 */
export function makeNested(
  inputs: NestInputs,
  base: Mrio,
  parameters: NestParameters,
  what: string,
): MadeNested {
  const shared = sharedTables(inputs, parameters);
  const nesting = nest(inputs, parameters, noNoise(inputs.plan), shared.known);
  shared.keep(nesting.proportional);
  return made(nesting, inputs, base, what);
}

/**
 * The nested table without any evidence on proximity: the table of shares alone; one that a nest with the same inputs has
 * needed on its way is taken as it is.
 *
 * @throws  MrioError as `makeNested`
 */
export function makeWithoutProximity(
  inputs: NestInputs,
  base: Mrio,
  parameters: NestParameters,
  what: string,
): MadeNested {
  const { known } = sharedTables(inputs, parameters);
  return made(nestProportionally(inputs, parameters, noNoise(inputs.plan), known), inputs, base, what);
}

const tablesWithout = new WeakMap<NestInputs, Map<string, Merged>>();

/** The table without proximity of the central case, by the judgement calls that it hangs on: runs share it. */
function sharedTables(inputs: NestInputs, parameters: NestParameters) {
  const tables = tablesWithout.get(inputs) ?? new Map<string, Merged>();
  tablesWithout.set(inputs, tables);
  const key = JSON.stringify(
    Object.entries(parameters).filter(([name]) => !(ON_PROXIMITY as readonly string[]).includes(name)),
  );
  return { known: tables.get(key), keep: (table: Merged | undefined) => table && tables.set(key, table) };
}

function made(nesting: Nested, inputs: NestInputs, base: Mrio, what: string): MadeNested {
  requireConverged(nesting, what);
  return { mrio: nestedMrio(nesting.flows, base, inputs), nesting };
}

/** An Mrio of nested flows; it rests on the base table and on the regional evidence. */
export function nestedMrio(
  flows: FlowMatrix,
  base: { readonly Z: { readonly provenance: Provenance } },
  { plan, evidence }: NestInputs,
): Mrio {
  const from = combine('nested table', [base.Z.provenance, nestEvidenceProvenance(evidence)], 'estimated');
  const labels = { regions: plan.regions.labels, sectors: plan.sectors.labels };
  return mrioOfFlows(flows, labels, evidence.year, from);
}

/** Refuses a table of which some balancing did not come to an end. */
export function requireConverged(nested: Pick<Nested, 'passes'>, what: string): void {
  const failed = nested.passes.find((pass) => !pass.converged);
  if (!failed) return;
  const gaps = [...failed.gaps].map(([name, gap]) => `${name} ${gap.toExponential(2)}`).join(', ');
  throw new MrioError(
    'convergence',
    `${what} is not balanced after ${failed.cycles} cycles: ${gaps}.`,
    'Evidence of two kinds contradicts itself: look at the constraint with the largest gap, or raise balance.maxCycles.',
  );
}
