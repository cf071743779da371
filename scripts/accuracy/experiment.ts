import { ERROR_DEFAULT } from '../../src/accounts/regionalise/error-default.ts';
import type { Origin } from '../../src/core/provenance.ts';
import { type Drawn, drawnBands } from './draw-bands.ts';
import { type Accuracy, accuracy, readings } from './measures.ts';
import { type Method, methods } from './methods.ts';
import type { Summary } from './printed.ts';
import { type Band, quantileBands } from './quantile-bands.ts';
import { quantitiesOf } from './quantities.ts';
import type { Evidence, State } from './state-evidence.ts';
import { summarise } from './summarise.ts';

/** Every method's accuracy in every state. */
export interface Comparison {
  readonly method: string;
  readonly states: readonly Accuracy[];
  readonly summary: ReadonlyMap<keyof Accuracy, Summary>;
}

/** All that docs/accuracy.md prints. */
export interface Experiment {
  readonly states: readonly string[];
  readonly comparisons: readonly Comparison[];
  readonly drawn: readonly Drawn[];
  readonly draws: number;
  readonly bands: readonly Band[];
  readonly origins: readonly Origin[];
}

/** The method whose bands are checked: coefficients of the other states only. */
export const LEFT_OUT = 'OST small (default)';

/** Compares methods with the official tables of the states at hand. */
export function compareMethods(evidence: Evidence, chosen: readonly Method[]): Comparison[] {
  const truths = evidence.states.map(({ nation, truth }) => readings(nation, truth.region, truth.blocks));
  return chosen.map(({ name, estimate }) => {
    const states = evidence.states.map((state, s) => {
      const { region, blocks } = estimate(state);
      return accuracy(truths[s], readings(state.nation, region, blocks), state.truth.region.output);
    });
    return { method: name, states, summary: summarise(states) };
  });
}

/**
 * The whole experiment: methods, bands of printed errors, bands drawn from the error model.
 *
 * @param   draws  per state
 * @param   seed   of the draws
 * @param   told   is told what is done
 */
export function experiment(
  evidence: Evidence,
  draws: number,
  seed: number,
  told: (line: string) => void,
): Experiment {
  const all = methods(evidence);
  told(`${all.length} methods, ${evidence.states.length} states`);
  const comparisons = compareMethods(evidence, all);
  const chosen = all.find(({ name }) => name === LEFT_OUT)!;
  const quantities = evidence.states.map((state) => {
    const { region, blocks } = chosen.estimate(state);
    return {
      estimate: quantitiesOf(state.nation, region, blocks),
      truth: quantitiesOf(state.nation, state.truth.region, state.truth.blocks),
      output: state.truth.region.output,
    };
  });
  told(`${draws} draws of each state`);
  const drawn = evidence.states.map((state: State) => {
    const { region } = chosen.estimate(state);
    return drawnBands(state, region, chosen.coefficients!(state), ERROR_DEFAULT, draws, seed);
  });
  return {
    states: evidence.states.map(({ name }) => name),
    comparisons,
    drawn,
    draws,
    bands: quantileBands(evidence.activities, quantities),
    origins: evidence.origins,
  };
}
