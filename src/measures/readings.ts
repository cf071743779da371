import { RATIO } from '../core/unit.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Pair } from './pair.ts';
import { bordersOf } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { crossingReadings } from './readings-crossings.ts';
import { jobReadings } from './readings-jobs.ts';
import { tradeReadings } from './readings-trade.ts';
import { valueReadings } from './readings-value.ts';

/**
 * Every number about a pair in one flat list.
 *
 * The readings answer different questions and are shown side by side, never averaged or added. Side a is the first
 * metro, side b the second.
 *
 * @param   of    the nested Mrio
 * @param   pair  the two metros, their countries, the kinds of sectors, customs value and jobs; readings that need
 *                customs value or jobs are left out when the pair has none
 * @returns readings, ids distinct
 * @throws  MrioError `label` when a region or sector is unknown or jobs miss a region; `unit` when customs value or
 *          jobs come in another unit
 * @identity no id occurs twice; what each reading must satisfy is the identity of its measure in the registry
 * @source  METHODS A.2, D1 to D8; RECIPE 5 and 13 item 22
 */
export function pairReadings(of: Mrio, pair: Pair): readonly Reading[] {
  const borders = bordersOf(of, pair);
  return Object.freeze([
    ...tradeReadings(of, pair, borders),
    ...valueReadings(of, pair, borders),
    ...crossingReadings(of, pair, borders),
    ...jobReadings(of, pair, borders),
    ...checkReadings(of),
  ]);
}

/** How far the table is from its two identities: vc L = ι′ (largest gap) and L y = x (relative to the largest output). */
function checkReadings(of: Mrio): Reading[] {
  const { vc, x, y, system } = leontief(of);
  const content = system.left(vc, 1);
  const output = system.right(y, 1);
  let largest = 0;
  let gapValue = 0;
  let gapOutput = 0;
  for (let i = 0; i < x.length; i++) {
    largest = Math.max(largest, Math.abs(x[i]));
    if (x[i] !== 0) gapValue = Math.max(gapValue, Math.abs(content[i] - 1));
    gapOutput = Math.max(gapOutput, Math.abs(output[i] - x[i]));
  }
  return readingsOf('value-added', RATIO, {
    'check-value-added-gap': gapValue,
    'check-output-gap': largest === 0 ? 0 : gapOutput / largest,
  });
}
