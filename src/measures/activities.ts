import { SEPARATOR } from '../mrio/layout.ts';

/** Labels of the activities of some regions and sectors, region-major. */
export function activities(regions: readonly string[], sectors: readonly string[]): string[] {
  return regions.flatMap((region) => sectors.map((sector) => `${region}${SEPARATOR}${sector}`));
}
