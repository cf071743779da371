import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { NestParameters } from '../mrio/nest/parameters.ts';
import { drawnReadings } from './drawn-readings.ts';
import { makeNested, nestingOf } from './make-nested.ts';
import { pairJobs, pairOf } from './pair-of.ts';
import type { PairSetting } from './pair-setting.ts';
import { pairSetting } from './pair-setting.ts';
import type { PairYear } from './pair-year.ts';
import { nestParameters } from './parameters.ts';
import { regionalEvidence } from './regional-evidence.ts';

/** One alternative table's readings. */
export interface Alternative {
  readonly id: string;
  readonly readings: readonly Reading[];
  readonly provenance: Provenance;
}

/**
 * The one-way runs of a pair: one judgement call changed at a time.
 *
 * Runs that can change nothing are left out: κ where customs figures of whole states pin the flows, ports and exports
 * by ZIP code where there are none.
 *
 * @param   bases  tables of the countries with a changed base, by run
 * @returns readings of each run, in the order of the method file
 * @source  RECIPE §10
 */
export function oneWayRuns(
  setting: PairSetting,
  of: PairYear,
  bases: ReadonlyMap<string, Mrio>,
): Alternative[] {
  const { config, plan } = setting;
  return config.oneWay
    .filter((run) => canChange(setting, of, run.set ?? {}))
    .map((run) => {
      const parameters = { ...nestParameters(config), ...run.set } as NestParameters;
      const base = run.base ? bases.get(run.id)! : of.base;
      const inputs = run.base ? nestingOf(base, of.evidence, plan) : of.inputs;
      const { mrio } = makeNested(
        inputs,
        base,
        parameters,
        `The one-way run ${run.id} of ${config.id} ${of.year}`,
      );
      return { id: run.id, readings: drawnReadings(mrio, of.pair), provenance: mrio.Z.provenance };
    });
}

/** Whether a changed judgement call has anything to act on in this pair. */
function canChange(
  { plan, config }: PairSetting,
  { inputs }: PairYear,
  set: Readonly<Record<string, unknown>>,
): boolean {
  const { cells } = inputs.merged;
  const metros = plan.areas.flatMap((area) => area.metros);
  if ('kappa' in set) return metros.length > 0 && set.kappa !== config.parameters.kappa.value;
  if ('exportScope' in set || 'metroLikeRest' in set)
    return cells['goods exports of metros'].targets.length > 0;
  if ('usePorts' in set)
    return cells['US destination of goods of Mexican states by their ports'].targets.length > 0;
  if ('odds' in set) return plan.borderStates.length > 0;
  if ('prox' in set) return metros.length > 0;
  return true;
}

/**
 * The same metro with Mexican states that are not its neighbours: what the method gives where nothing is known of
 * proximity. κ is 1 and no port is theirs; everything else is their own. The pair itself, under the same rules, is last.
 *
 * @source  RECIPE §10; METHODS §D.3 item 11
 */
export async function placeboRuns(shelf: Shelf, setting: PairSetting, of: PairYear): Promise<Alternative[]> {
  const { config } = setting;
  const parameters = { ...nestParameters(config), kappa: 1, usePorts: false };
  const runs: Alternative[] = [];
  for (const { id, name, mexicanState } of config.placebos) {
    const other = await pairSetting({
      ...config,
      ports: undefined,
      sides: {
        ...config.sides,
        b: { short: mexicanState, name: { en: name, es: name }, mexicanStates: [mexicanState] },
      },
    });
    const evidence = await regionalEvidence(shelf, other, of.year);
    // The odds of border states are kept for all, so that placebos differ in nothing but their own figures.
    const plan = { ...other.plan, borderStates: other.plan.b };
    const inputs = nestingOf(of.base, evidence, plan);
    const { mrio } = makeNested(inputs, of.base, parameters, `The placebo ${id} of ${of.year}`);
    const pair = pairOf(other.plan, evidence, pairJobs(other, evidence));
    runs.push({ id, readings: drawnReadings(mrio, pair), provenance: mrio.Z.provenance });
  }
  if (runs.length === 0) return runs;
  const { mrio } = makeNested(
    of.inputs,
    of.base,
    parameters,
    `${config.id} ${of.year} under the rules of the placebos`,
  );
  return [...runs, { id: config.id, readings: drawnReadings(mrio, of.pair), provenance: mrio.Z.provenance }];
}
