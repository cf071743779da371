import type { Pair } from '../../measures/pair.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import type { Elasticities } from '../caliendo-parro/economy-of-mrio.ts';
import type { ScenarioFigure } from './figures.ts';
import { scenarioFigures } from './figures.ts';
import type { ScenarioOptions } from './scenario-result.ts';
import { scenarioResult } from './scenario-result.ts';

/** Everything that a run of a scenario rests on. */
export interface ScenarioInputs {
  readonly of: Mrio;
  readonly pair: Pair;
  readonly applied: AppliedScenario;
  readonly elasticities: Elasticities;
  readonly options?: ScenarioOptions;
}

/** One thing that is assumed, at other settings. */
export interface Alternative {
  /** What: `elasticities`, `labour`, or the path of a number of the scenario. */
  readonly id: string;
  readonly settings: readonly { readonly setting: string; readonly inputs: ScenarioInputs }[];
}

/** The figures at each setting of one assumption; all others stay at their central value. */
export interface TornadoRow {
  readonly id: string;
  readonly ends: readonly { readonly setting: string; readonly figures: readonly ScenarioFigure[] }[];
}

/**
 * The figures of a scenario with one assumption changed at a time: the tornado.
 *
 * Bars of it are no ranges of a figure: they leave out that assumptions move together.
 *
 * @param   alternatives  assumptions, each with its other settings
 * @returns a row for each, in their order
 * @throws  MrioError as `scenarioResult`
 * @identity a setting equal to the central one gives the central figures
 * @source  own definition
 */
export function scenarioTornado(alternatives: readonly Alternative[]): readonly TornadoRow[] {
  return alternatives.map(({ id, settings }) => ({
    id,
    ends: settings.map(({ setting, inputs }) => ({ setting, figures: figuresAt(inputs) })),
  }));
}

/**
 * The figures of one run; famous definitions of jobs are not counted again.
 *
 * @param   inputs  all that the run rests on
 * @returns as `scenarioFigures`
 * @throws  MrioError as `scenarioResult`
 * @identity the figures of `scenarioResult` with the same inputs
 * @source  own definition
 */
export function figuresAt({ of, pair, applied, elasticities, options }: ScenarioInputs) {
  return scenarioFigures(
    of,
    scenarioResult(of, pair, applied, elasticities, { ...options, definitions: false }),
  );
}
