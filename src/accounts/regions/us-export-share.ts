import { MrioError } from '../../core/errors.ts';
import { at } from '../../core/table.ts';
import type { UsTables } from './us-tables.ts';

/** Share of some areas in national exports, and the year that it is of. */
export interface ExportShare {
  readonly share: number;
  readonly year: number;
}

/**
 * Share of metropolitan areas in US merchandise exports, by ZIP code of the exporter.
 *
 * Where the agency withholds the year of one of the areas, or has not published it yet, the nearest year that it
 * publishes for all of them is taken, the earlier of two.
 *
 * @param   areas  CBSA codes
 * @param   year   the account year
 * @returns the share and its true year; undefined where no year has all areas
 * @throws  MrioError `source` when the map does not have one of the areas at all
 * @source  RECIPE §4 step 7, §13 item 21
 */
export function usExportShare(
  tables: Pick<UsTables, 'exports' | 'exportsPublished'>,
  areas: readonly string[],
  year: number,
): ExportShare | undefined {
  const { rows, cols } = tables.exports;
  const unknown = areas.find((cbsa) => !rows.labels.includes(cbsa));
  if (unknown !== undefined) {
    throw new MrioError(
      'source',
      `The export map has no metropolitan area ${unknown}.`,
      'Leave the area out of the export areas.',
      { area: unknown },
    );
  }
  const years = cols.labels
    .filter((each) => areas.every((cbsa) => at(tables.exportsPublished, cbsa, each) === 1))
    .map(Number)
    .sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b);
  if (years.length === 0) return undefined;
  const [nearest] = years;
  let own = 0;
  let all = 0;
  for (const label of rows.labels) {
    const value = at(tables.exports, label, String(nearest));
    all += value;
    if (areas.includes(label)) own += value;
  }
  return { share: own / all, year: nearest };
}
