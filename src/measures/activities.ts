import { SEPARATOR } from '../mrio/layout.ts';

/**
 * Labels of the activities of some regions and sectors, region-major.
 *
 * For picking rows or columns of a table by activity. The labels are not looked up here: `total` refuses unknown ones.
 *
 * @param   regions  region labels
 * @param   sectors  sector labels
 * @returns `region|sector`, one label per region and sector
 * @identity with all regions and sectors of an Mrio: the labels of the rows of Z, in their order
 * @source  own definition; the order of activities in docs/notation.md
 */
export function activities(regions: readonly string[], sectors: readonly string[]): string[] {
  return regions.flatMap((region) => sectors.map((sector) => `${region}${SEPARATOR}${sector}`));
}
