import type { Frame } from '../frame.ts';
import { linesOfSector } from './us-job-lines.ts';

/**
 * Share of some places in the output of their state by sector, from jobs by broad industry.
 *
 * Manufacturing is one line: every manufacturing sector gets the same share, that is, the mix of the state.
 *
 * @param   own    jobs of the places by line
 * @param   state  jobs of the whole state by line
 * @returns shares of the state, S
 * @identity the whole state has 1 in every sector
 */
export function usBroadShares(
  own: ReadonlyMap<string, number>,
  state: ReadonlyMap<string, number>,
  frame: Frame,
): Float64Array {
  const sum = (from: ReadonlyMap<string, number>, lines: readonly string[]) =>
    lines.reduce((total, line) => total + from.get(line)!, 0);
  return Float64Array.from(frame.sectors.labels, (sector) => {
    const lines = linesOfSector(sector);
    return sum(own, lines) / sum(state, lines);
  });
}
