import { MrioError } from '../core/errors.ts';
import type { Pair } from '../measures/pair.ts';
import { aggregateTable } from '../mrio/aggregate.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { PART } from '../mrio/processing/split-frame.ts';
import type { ProcessingConfig } from './processing-config.ts';
import { halfOf } from './processing-plan.ts';

/**
 * A table that has export activities of its own, with each of them added to its region: the unsplit table beside it.
 *
 * MX1 and MX2 of the OECD, and the MEX that holds their final demand, become one MEX; `MEX:02/E_U` becomes part of
 * `MEX:02`. Read content and crossings on the table as it came, and here only to say what the split is worth.
 *
 * @param   of      the table, with regions such as MX1 or MEX:MX1
 * @param   pair    the pair, in regions of the table
 * @param   config  which country is split
 * @returns the table with fewer regions, and the pair in them
 * @throws  MrioError `label` when a side or a country of the pair holds one part of a region and not the others
 * @identity sums of Z, Y and V over all cells are unchanged
 */
export function joinedHalves(of: Mrio, pair: Pair, config: ProcessingConfig): { of: Mrio; pair: Pair } {
  const whole = (region: string): string => {
    const name = region.split(PART)[0];
    return halfOf(name) === config.country ? config.country : name;
  };
  const regions: Record<string, readonly string[]> = {};
  for (const region of of.regions.labels) {
    const name = whole(region);
    regions[name] = [...(regions[name] ?? []), region];
  }
  const joined = (side: readonly string[]): string[] => {
    const names = [...new Set(side.map(whole))];
    for (const name of names) {
      const left = (regions[name] ?? []).filter((region) => !side.includes(region));
      if (left.length === 0) continue;
      throw new MrioError(
        'label',
        `A side of the pair holds a part of ${name} and not ${left.join(', ')}.`,
        'Name all parts of a region in the same side: MX1, MX2 and, where the table has it, MEX.',
        { region: name, left },
      );
    }
    return names;
  };
  return {
    of: aggregateTable(of, { regions }),
    pair: {
      ...pair,
      a: joined(pair.a),
      b: joined(pair.b),
      countryA: joined(pair.countryA),
      countryB: joined(pair.countryB),
    },
  };
}
