import { axis } from '../core/axis.ts';
import type { Table } from '../core/table.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { result } from './result.ts';

/**
 * Value added of each region by sector: its gross domestic product as the accounts have it.
 *
 * The yardstick for every other measure. It includes net taxes on products where the source does, so it is a little
 * above value added at basic prices.
 *
 * @param   of  the Mrio
 * @returns region × sector (R × S), unit of the Mrio
 * @identity world value added = world final demand
 * @source  Miller & Blair (2009), ch. 2
 */
export function valueAdded(of: Mrio): Table<'region', 'sector'> {
  return result(of, 'value-added', axis('region', of.regions.labels), of.sectors, leontief(of).v);
}
