import type { ErrorModel } from '../../src/accounts/regionalise/error-model.ts';
import { type Drawn, drawnBands } from './draw-bands.ts';
import { type Candidate, errorCandidates } from './error-candidates.ts';
import type { Method } from './methods.ts';
import { KINDS } from './quantities.ts';
import type { State } from './state-evidence.ts';

/** Drawn bands of a method: with the declared error model, and with sizes chosen without the state that is checked. */
export interface ChosenBands {
  readonly method: string;
  readonly declared: readonly Drawn[];
  readonly chosen: readonly Drawn[];
  /** The candidate that the other states chose, state by state. */
  readonly choices: readonly string[];
}

/** Draws of each candidate: enough to rank them. */
const TRIAL = 60;
const AIM = 0.9;

/**
 * Draws bands around every state's estimate, and chooses the sizes of errors on the other states only.
 *
 * The choice takes the candidate whose coverage is nearest to nine in ten, summed over the kinds of quantities.
 *
 * @param   method  with coefficients that the state had no part in
 */
export function chosenBands(
  states: readonly State[],
  method: Method,
  errors: ErrorModel,
  draws: number,
  seed: number,
): ChosenBands {
  const drawn = (state: State, model: ErrorModel, count: number) =>
    drawnBands(state, method.estimate(state).region, method.coefficients!(state), model, count, seed);
  const candidates = errorCandidates(errors);
  const declared = states.map((state) => drawn(state, errors, draws));
  const trials = candidates.map((candidate) => states.map((state) => drawn(state, candidate.errors, TRIAL)));
  const choices = states.map((_, s) => {
    const losses = trials.map((trial) => loss(trial.filter((_each, t) => t !== s)));
    return candidates[losses.indexOf(Math.min(...losses))];
  });
  return {
    method: method.name,
    declared,
    chosen: states.map((state, s) =>
      isDeclared(choices[s], candidates) ? declared[s] : drawn(state, choices[s].errors, draws),
    ),
    choices: choices.map(({ name }) => name),
  };
}

function isDeclared(choice: Candidate, candidates: readonly Candidate[]): boolean {
  return choice === candidates[0];
}

/** Distance of coverage from the aim, summed over kinds; pooled over states. */
function loss(drawn: readonly Drawn[]): number {
  return KINDS.reduce((total, kind) => {
    const [inside, of] = (['inside', 'of'] as const).map((part) =>
      drawn.reduce((sum, { coverage }) => sum + coverage[kind][part], 0),
    );
    return total + (of === 0 ? 0 : Math.abs(inside / of - AIM));
  }, 0);
}
