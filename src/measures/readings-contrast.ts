import type { Partition } from '../core/partition.ts';
import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { contrast } from './contrast.ts';
import { CROSSING_COUNTS, crossingsByOrigin } from './crossings-by-origin.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { returnedValue } from './returned-value.ts';
import { total } from './total.ts';
import { twoWayTrade } from './two-way-trade.ts';

/**
 * Readings of one border between two countries, in money and per dollar of trade: making together, or buying and selling.
 *
 * Put the readings of two borders side by side. Trade counts a part each time it crosses; the value by number of
 * crossings counts every dollar once.
 *
 * @param   of      the Mrio
 * @param   border  exactly two counted groups
 * @param   id      what the ids begin with, kebab-case: us-mexico, us-canada, us-china
 * @returns readings `id-…`: the ratios of `contrast`, then trade, intermediates, value by number of crossings and
 *          returned value in the unit of the Mrio
 * @throws  MrioError `input` when the border does not have two counted groups, or nothing crosses one way;
 *          `convergence` when the crossings do not die out
 * @identity Σ `id-value-n…` = value added of the world; intermediates, returned value and the value that crosses =
 *          their ratios × `id-trade`
 * @source  METHODS A.2 D1, D2, D4, D5; own definition of the ratios
 */
export function contrastReadings(of: Mrio, border: Partition, id: string): Reading[] {
  const ratios = contrast(of, border);
  const returned = returnedValue(of, border);
  const counts = crossingsByOrigin(of, border);
  const named = ratios.cols.labels.map((label, col) => [`${id}-${kebab(label)}`, ratios.values[col]]);
  return [
    ...readingsOf('contrast', RATIO, Object.fromEntries(named)),
    ...readingsOf('two-way-trade', of.Z.unit, { [`${id}-trade`]: total(twoWayTrade(of, border)) }),
    ...readingsOf('two-way-intermediates', of.Z.unit, {
      [`${id}-intermediates`]: total(twoWayTrade(of, border, 'intermediates')),
    }),
    ...readingsOf(
      'crossings',
      of.Z.unit,
      Object.fromEntries(
        CROSSING_COUNTS.map((count) => [`${id}-value-n${kebab(count)}`, total(counts, { cols: [count] })]),
      ),
    ),
    ...readingsOf('returned-value', of.Z.unit, { [`${id}-value-returned`]: total(returned) }),
  ];
}

function kebab(label: string): string {
  return label.toLowerCase().replace(':', '-').replace('+', '-plus');
}
