import type { Axis } from '../core/axis.ts';
import { axis } from '../core/axis.ts';

/** Between region and sector in the label of an activity. */
export const SEPARATOR = '|';

/**
 * Index of an activity: region-major. This is the one place where the order is written.
 *
 * @param   region       region index, 0 … R−1
 * @param   sector       sector index, 0 … S−1
 * @param   sectorCount  S
 */
export function activityIndex(region: number, sector: number, sectorCount: number): number {
  return region * sectorCount + sector;
}

/** The activities (one sector in one region) as an axis of suppliers or users, region-major. */
export function activityAxis<Name extends 'supplier' | 'user'>(
  name: Name,
  regions: Axis<'region'>,
  sectors: Axis<'sector'>,
): Axis<Name> {
  return axis(
    name,
    regions.labels.flatMap((region) => sectors.labels.map((sector) => `${region}${SEPARATOR}${sector}`)),
  );
}

/** The columns of final demand: region-major, one column per region and category. */
export function demandAxis(regions: Axis<'region'>, categories: readonly string[]): Axis<'demand'> {
  return axis(
    'demand',
    regions.labels.flatMap((region) => categories.map((category) => `${region}${SEPARATOR}${category}`)),
  );
}
