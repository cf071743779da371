import { randomStream } from '../../numeric/random.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Settings } from '../scenario/settings.ts';
import { settingsOf } from '../scenario/settings.ts';

/**
 * The numbers of a scenario in one draw: each that has a range anywhere in it, all alike; the others as they are.
 *
 * A share that differs by product is drawn as one for all products. Numbers that were set by hand are not drawn.
 *
 * @param   file   the scenario
 * @param   seed   of the whole ensemble
 * @param   draw   number of the draw, from 0
 * @param   fixed  numbers that were set by hand
 * @returns values by path, the fixed ones too
 */
export function drawSettings(file: ScenarioFile, seed: number, draw: number, fixed: Settings = {}): Settings {
  const drawn = settingsOf(file).flatMap(({ path, range }) => {
    if (!range || path in fixed) return [];
    const [low, high] = range;
    const part = randomStream(seed, draw, `scenario ${path}`)();
    return [[path, low + part * (high - low)] as const];
  });
  return { ...Object.fromEntries(drawn), ...fixed };
}
