import { flowsOf } from '../mrio/flow-matrix.ts';
import type { PairAccounts } from './accounts.ts';
import { loadBase } from './accounts.ts';
import type { Band } from './ensemble.ts';
import { bands, ensemble } from './ensemble.ts';

/**
 * Draws the ranges of the readings again from the embedded tables, with the seed of the pair.
 *
 * @param   accounts  loaded and verified
 * @param   draws     how many; draw number k is the same whatever the number and the threads
 * @param   options   threads (all cores by default) and a function that is told of progress
 * @returns the bands and the number of draws, as `pairReport` takes them
 * @throws  MrioError `convergence` when a draw fails
 * @identity as many draws as the build made give the bands that are shipped
 */
export async function redraw(
  accounts: PairAccounts,
  draws: number,
  options: { threads?: number; progress?: (done: number) => void } = {},
): Promise<{ bands: Band[]; draws: number }> {
  const { config, plan, evidence, headings, readings } = accounts;
  const drawn = await ensemble(
    { config, plan, base: flowsOf(await loadBase(accounts)), evidence, headings },
    readings.map((reading) => reading.id),
    draws,
    options,
  );
  return { bands: bands(drawn), draws };
}
