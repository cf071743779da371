import { at } from '../../core/table.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import type { OutputShares } from './us-state-shares.ts';
import type { UsTables } from './us-tables.ts';
import { ALL_INDUSTRIES, DETAIL_YEAR, NATION, seriesLabel } from './us-value-lines.ts';

/** Which areas, what moves them, to which year. */
export interface MetroQuery {
  /** CBSA codes whose value added is added up. */
  readonly areas: readonly string[];
  /** CBSA code whose own growth moves the shares; all areas together when it is not given. */
  readonly mover?: string;
  /** Year of the sector-level series, not after its last. */
  readonly seriesYear: number;
}

/** Concordances of BEA's lines. */
export interface MetroLines {
  readonly metroLines: Bridge;
  readonly sectorLine: Bridge;
}

/**
 * Shares of metropolitan areas in national output by sector, from their value added by industry.
 *
 * θ of the detail year, moved by the change of the share on the sector-level line. Where BEA suppresses a line of some of
 * the areas in either year, the others move it; where of all, it is not moved.
 *
 * @returns the shares, and the sectors that could not be moved
 * @source  RECIPE §2, §13 items 7, 8, 13
 */
export function usMetroShares(
  tables: Pick<UsTables, 'nation' | 'stateSeries' | 'metroDetail' | 'metroSeries' | 'metroPublished'>,
  query: MetroQuery,
  bridges: MetroLines,
  frame: Frame,
): OutputShares & { readonly unmoved: readonly string[] } {
  const { seriesYear } = query;
  const movers = query.mover === undefined ? query.areas : [query.mover];
  const nation = (line: number, year: number) => at(tables.stateSeries, seriesLabel(line, year), NATION);
  const own = (areas: readonly string[], line: number, year: number) =>
    areas.reduce((sum, area) => sum + at(tables.metroSeries, seriesLabel(line, year), area), 0);
  const hasBoth = (line: number) => (area: string) =>
    [seriesYear, DETAIL_YEAR].every(
      (year) => at(tables.metroPublished, seriesLabel(line, year), area) === 1,
    ) && own([area], line, DETAIL_YEAR) !== 0;
  const unmoved: string[] = [];
  const bySector = Float64Array.from(frame.sectors.labels, (sector) => {
    const lines = bridges.metroLines.to.get(sector)!;
    const added = lines.reduce(
      (sum, line) =>
        sum + query.areas.reduce((lineSum, area) => lineSum + at(tables.metroDetail, area, line), 0),
      0,
    );
    const moving = Number(oneOf(bridges.sectorLine, sector));
    const areas = movers.filter(hasBoth(moving));
    const level = added / at(tables.nation, String(DETAIL_YEAR), sector);
    if (areas.length === 0) {
      unmoved.push(sector);
      return level;
    }
    return (
      level *
      (own(areas, moving, seriesYear) /
        nation(moving, seriesYear) /
        (own(areas, moving, DETAIL_YEAR) / nation(moving, DETAIL_YEAR)))
    );
  });
  const gdp = own(query.areas, ALL_INDUSTRIES, seriesYear) / nation(ALL_INDUSTRIES, seriesYear);
  return { bySector, gdp, unmoved };
}
