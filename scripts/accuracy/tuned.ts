import type { Blocks } from '../../src/accounts/regionalise/regionalisation.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { marginsFromValueAdded } from './margins.ts';
import { accuracy, readings } from './measures.ts';
import { remembered } from './remembered.ts';
import type { State } from './state-evidence.ts';

/**
 * The setting with which the median STPE of the other states is least: tuned without the state that is estimated.
 *
 * @param   learners  states that settings are judged by
 * @param   settings  in order; of two that are as good the first
 * @param   blocks    four blocks of a state under a setting
 */
export function tuned<Setting>(
  learners: readonly State[],
  settings: readonly Setting[],
  blocks: (state: State, setting: Setting) => Blocks,
): (state: State) => Setting {
  const errors = remembered((state) => {
    const truth = readings(state.nation, state.truth.region, state.truth.blocks);
    return settings.map((setting) => {
      const found = readings(state.nation, marginsFromValueAdded(state), blocks(state, setting));
      return accuracy(truth, found, state.truth.region.output).stpe;
    });
  });
  return remembered((state) => {
    const others = learners.filter((each) => each.name !== state.name).map(errors);
    const medians = settings.map((_, k) =>
      quantile(
        others.map((each) => each[k]).sort((a, b) => a - b),
        0.5,
      ),
    );
    return settings[medians.indexOf(Math.min(...medians))];
  });
}
