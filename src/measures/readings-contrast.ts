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
 * @param   of      the Mrio
 * @param   border  exactly two counted groups
 * @param   id      what the ids begin with, kebab-case: us-mexico, us-china
 * @returns readings `id-…`
 * @throws  MrioError `input` when the border does not have two counted groups, or nothing crosses one way
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
