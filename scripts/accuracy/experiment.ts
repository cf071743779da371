import { ERROR_DEFAULT } from '../../src/accounts/regionalise/error-default.ts';
import type { Origin } from '../../src/core/provenance.ts';
import { type ChosenBands, chosenBands } from './chosen-bands.ts';
import { type Accuracy, accuracy, readings } from './measures.ts';
import { type Method, methods } from './methods.ts';
import type { Summary } from './printed.ts';
import { type Band, quantileBands } from './quantile-bands.ts';
import { quantitiesOf } from './quantities.ts';
import type { Evidence } from './state-evidence.ts';
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
  /** States that methods were fitted to; the state itself is left out of each fit. */
  readonly learners: readonly string[];
  readonly comparisons: readonly Comparison[];
  /** Bands of the two defaults: the one with remoteness first. */
  readonly drawn: readonly [ChosenBands, ChosenBands];
  readonly draws: number;
  readonly bands: readonly Band[];
  readonly origins: readonly Origin[];
}

/** The defaults with coefficients of the other states only: with remoteness, and where distances are not known. */
export const REACH = 'OST reach';
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
  const [reach, plain] = [REACH, LEFT_OUT].map((name) => all.find((each) => each.name === name)!);
  const quantities = evidence.states.map((state) => {
    const { region, blocks } = reach.estimate(state);
    return {
      estimate: quantitiesOf(state.nation, region, blocks),
      truth: quantitiesOf(state.nation, state.truth.region, state.truth.blocks),
      output: state.truth.region.output,
    };
  });
  const bandsOf = (method: Method) => {
    told(`${draws} draws of each state, ${method.name}`);
    return chosenBands(evidence.states, method, ERROR_DEFAULT, draws, seed);
  };
  const drawn = [bandsOf(reach), bandsOf(plain)] as const;
  return {
    states: evidence.states.map(({ name }) => name),
    learners: evidence.learners.map(({ name }) => name),
    comparisons,
    drawn,
    draws,
    bands: quantileBands(evidence.activities, quantities),
    origins: evidence.origins,
  };
}
