import { at } from '../../core/table.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import type { UsTables } from './us-tables.ts';
import { ALL_INDUSTRIES, DETAIL_YEAR, NATION, seriesLabel } from './us-value-lines.ts';

/** Shares of a state or an area in the nation. */
export interface OutputShares {
  /** By sector, S. */
  readonly bySector: Float64Array;
  /** In GDP, all industries. */
  readonly gdp: number;
}

/**
 * Shares of a whole state in national output by sector.
 *
 * The share of the detail year is moved by the change of the share on the sector-level line, manufacturing as one.
 *
 * @param   fips        five digits
 * @param   seriesYear  year of the sector-level series, not after its last
 * @param   sectorLine  sector → line of the series
 * @source  RECIPE §2, §13 items 8, 13
 */
export function usStateShares(
  tables: Pick<UsTables, 'stateDetail' | 'stateSeries'>,
  fips: string,
  seriesYear: number,
  sectorLine: Bridge,
  frame: Frame,
): OutputShares {
  const series = (area: string, line: number, year: number) =>
    at(tables.stateSeries, seriesLabel(line, year), area);
  const bySector = Float64Array.from(frame.sectors.labels, (sector) => {
    const own = at(tables.stateDetail, fips, sector);
    // Nothing of the sector in the detail year: a share of nothing cannot be moved.
    if (own === 0) return 0;
    const line = Number(oneOf(sectorLine, sector));
    return (
      (own / at(tables.stateDetail, NATION, sector)) *
      (series(fips, line, seriesYear) /
        series(NATION, line, seriesYear) /
        (series(fips, line, DETAIL_YEAR) / series(NATION, line, DETAIL_YEAR)))
    );
  });
  const gdp = series(fips, ALL_INDUSTRIES, seriesYear) / series(NATION, ALL_INDUSTRIES, seriesYear);
  return { bySector, gdp };
}
