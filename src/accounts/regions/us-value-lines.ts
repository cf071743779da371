import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/** The year whose value added by state and metropolitan area is published by three-digit industry. */
export const DETAIL_YEAR = 2016;
/** Years of the sector-level series of states and areas. */
export const SERIES_YEARS: readonly number[] = [2012, 2013, 2014, 2015, 2016, 2017];
/** Line of all industries. */
export const ALL_INDUSTRIES = 1;
/** FIPS code of the nation among states. */
export const NATION = '00000';

/** Label of a line and year of a series. */
export function seriesLabel(line: number, year: number): string {
  return `${line}:${year}`;
}

/** Lines of the sector-level series that move the sectors, and the line of all industries, each once. */
export function movingLines(sectorLine: Bridge, frame: Frame): number[] {
  const lines = frame.sectors.labels.map((sector) => Number(oneOf(sectorLine, sector)));
  return [...new Set([ALL_INDUSTRIES, ...lines])].sort((a, b) => a - b);
}

/** Lines of areas that add up to the sectors, each once. */
export function detailLines(areaLines: Bridge): number[] {
  return [...new Set([...areaLines.to.values()].flat().map(Number))].sort((a, b) => a - b);
}
