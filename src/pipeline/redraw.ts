import { flowsOf } from '../mrio/flow-matrix.ts';
import type { PairAccounts } from './accounts.ts';
import { drawnReadings } from './drawn-readings.ts';
import type { Band } from './ensemble.ts';
import { bands, ensemble } from './ensemble.ts';
import { expandBands } from './expand-bands.ts';

/**
 * Draws the ranges of the readings from the tables of a pair and year, with the seed of the method.
 *
 * @param   accounts  loaded and verified
 * @param   draws     how many; draw number k is the same whatever the number and the threads
 * @param   options   threads (all cores by default) and a function that is told of progress
 * @returns the bands and the number of draws, as `pairReport` takes them
 * @throws  MrioError `convergence` when a draw fails
 * @identity as many draws as the build made, in an anchor year, give the bands that are shipped
 */
export async function redraw(
  accounts: PairAccounts,
  draws: number,
  options: { threads?: number; progress?: (done: number) => void } = {},
): Promise<{ bands: Band[]; draws: number }> {
  const { config, setting, inputs, nested, pair, base } = accounts;
  const drawn = await ensemble(
    {
      config,
      plan: setting.plan,
      base: flowsOf(base),
      from: base.Z.provenance,
      evidence: inputs.evidence,
      pair,
    },
    drawnReadings(nested, pair).map((reading) => reading.id),
    draws,
    options,
  );
  return { bands: expandBands(bands(drawn), accounts), draws };
}
