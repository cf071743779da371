import { bridge } from '../../src/accounts/bridge.ts';
import type { Frame } from '../../src/accounts/frame.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import { broadJobs } from '../../src/accounts/regions/us-broad-jobs.ts';
import { usBroadShares } from '../../src/accounts/regions/us-broad-shares.ts';
import { countyPeople } from '../../src/accounts/regions/us-county-people.ts';
import { usMetroShares } from '../../src/accounts/regions/us-metro-shares.ts';
import { usPayrollShares } from '../../src/accounts/regions/us-payroll-shares.ts';
import { usPlaces } from '../../src/accounts/regions/us-places.ts';
import { usStateShares } from '../../src/accounts/regions/us-state-shares.ts';
import { usTables } from '../../src/accounts/regions/us-tables.ts';
import { DETAIL_YEAR, NATION, SERIES_YEARS, seriesLabel } from '../../src/accounts/regions/us-value-lines.ts';
import { at } from '../../src/core/table.ts';

/** Ways to share a state's output among its places, from finest to coarsest. */
export const METHODS = ['payroll', 'broad', 'people'] as const;
type Method = (typeof METHODS)[number];

/** One sector of one area: what a method says against BEA's value added. */
export interface Miss {
  readonly method: Method;
  readonly area: string;
  readonly sector: string;
  readonly goods: boolean;
  /** ln of estimate over truth. */
  readonly ln: number;
  /** BEA's value added, million USD. */
  readonly value: number;
}

const STATE = '06';

/**
 * How far payroll, broad industries and inhabitants are from value added: the areas of California whose value added BEA
 * publishes, sector by sector, cells that had to be filled left out.
 *
 * A sector that a method puts at nothing has no logarithm and is left out; they are few and small.
 */
export async function usMisses(shelf: Shelf, frame: Frame): Promise<Miss[]> {
  const [tables, places, everybody] = [await usTables(shelf), await usPlaces(), await countyPeople()];
  const sectorLine = await bridge('bea_lines_to_common', 'sector', 'sector_line');
  const metroLines = await bridge('bea_lines_to_common', 'sector', 'metro_lines');
  const people = everybody.filter(({ fips }) => fips.startsWith(STATE));
  const areaOf = new Map([...places.areaOf].filter(([fips]) => fips.startsWith(STATE)));
  const lines = tables.areaJobs.cols.labels;
  const jobs = broadJobs(
    people,
    areaOf,
    new Map(
      [...new Set(areaOf.values())].map((cbsa) => [
        cbsa,
        new Map(
          lines.map((line) => [
            line,
            at(tables.areaPublished, cbsa, line) === 1 ? at(tables.areaJobs, cbsa, line) : undefined,
          ]),
        ),
      ]),
    ),
  );
  const jobsOf = (counties: readonly string[]) =>
    new Map(
      jobs.lines.map((line, j) => [
        line,
        people.reduce(
          (sum, { fips }, i) => (counties.includes(fips) ? sum + jobs.jobs[i * jobs.lines.length + j] : sum),
          0,
        ),
      ]),
    );
  const inhabitants = (counties: readonly string[]) =>
    people.reduce((sum, each) => (counties.includes(each.fips) ? sum + each.people : sum), 0);
  const all = people.map(({ fips }) => fips);
  const state = usStateShares(tables, `${STATE}000`, DETAIL_YEAR, sectorLine, frame).bySector;
  return tables.metroDetail.rows.labels.flatMap((area) => {
    const counties = places.countiesOf.get(area)!;
    const truth = usMetroShares(
      tables,
      { areas: [area], seriesYear: DETAIL_YEAR },
      { metroLines, sectorLine },
      frame,
    ).bySector;
    const share = inhabitants(counties) / inhabitants(all);
    const shares: Readonly<Record<Method, Float64Array>> = {
      payroll: usPayrollShares(tables, counties, frame).bySector,
      broad: usBroadShares(jobsOf(counties), jobsOf(all), frame),
      people: new Float64Array(state.length).fill(share),
    };
    return frame.sectors.labels.flatMap((sector, k) => {
      const filled = metroLines.to.get(sector)!.some((line) => at(tables.metroFlags, area, line) !== 0);
      if (filled || truth[k] <= 0) return [];
      return METHODS.filter((method) => shares[method][k] > 0).map((method) => ({
        method,
        area,
        sector,
        goods: frame.goods[k],
        ln: Math.log((state[k] * shares[method][k]) / truth[k]),
        value: truth[k] * at(tables.nation, String(DETAIL_YEAR), sector),
      }));
    });
  });
}

/** Root of the mean square of the misses; with `weighted`, by value. */
export function rms(misses: readonly Miss[], weighted = false): number {
  const weight = (miss: Miss) => (weighted ? miss.value : 1);
  const total = misses.reduce((sum, miss) => sum + weight(miss), 0);
  return Math.sqrt(misses.reduce((sum, miss) => sum + weight(miss) * miss.ln * miss.ln, 0) / total);
}

/** Root mean square change of ln shares of states on the sector-level lines, by number of years from one to five. */
export async function usDrift(shelf: Shelf): Promise<{ readonly drift: number; readonly changes: number }[]> {
  const { stateSeries } = await usTables(shelf);
  const lines = [...new Set(stateSeries.rows.labels.map((label) => Number(label.split(':')[0])))];
  // The nation and the District of Columbia, which has hardly any goods, are no states.
  const states = stateSeries.cols.labels.filter((fips) => fips !== NATION && fips !== '11000');
  const share = (fips: string, line: number, year: number) =>
    at(stateSeries, seriesLabel(line, year), fips) / at(stateSeries, seriesLabel(line, year), NATION);
  return [1, 2, 3, 4, 5].map((years) => {
    const changes = states.flatMap((fips) =>
      lines
        .filter((line) => line !== 1)
        .flatMap((line) =>
          SERIES_YEARS.filter((year) => SERIES_YEARS.includes(year + years)).flatMap((year) => {
            const [from, to] = [share(fips, line, year), share(fips, line, year + years)];
            return from > 0 && to > 0 ? [Math.log(to / from)] : [];
          }),
        ),
    );
    const squares = changes.reduce((sum, change) => sum + change * change, 0);
    return { drift: Math.sqrt(squares / changes.length), changes: changes.length };
  });
}
