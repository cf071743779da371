import { at } from '../../core/table.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { sectorOfHeading } from './us-heading-sector.ts';
import { FARM, GOVERNMENT, lineOfHeading, PRIVATE_LINES } from './us-job-lines.ts';
import type { UsTables } from './us-tables.ts';

/** Persons employed by sector (S) and by four-digit heading. */
export interface UsJobs {
  readonly bySector: Float64Array;
  readonly byHeading: ReadonlyMap<string, number>;
}

const TENTHS = 10;

/**
 * Persons employed in some counties: private jobs by heading, farm and government jobs by metropolitan area.
 *
 * Where a county has no figures by heading, its private jobs by broad industry have the state's mix of headings; these
 * count owners who work, as the others do not.
 *
 * @param   counties  five digits; with figures by heading or by broad industry
 * @param   naics     four-digit code → sector
 * @source  RECIPE §5 D8, §13 item 22
 */
export function usJobs(
  tables: Pick<UsTables, 'countyJobs' | 'publicJobs' | 'broadJobs' | 'stateJobs'>,
  counties: readonly string[],
  naics: Bridge,
  frame: Frame,
): UsJobs {
  const byHeading = new Map<string, number>();
  const add = (heading: string, persons: number) => {
    if (persons !== 0) byHeading.set(heading, (byHeading.get(heading) ?? 0) + persons);
  };
  const headings = tables.countyJobs.cols.labels;
  let [farm, government] = [0, 0];
  // In the order of the file, whatever the order declared: the same region gives the same digits.
  for (const county of tables.countyJobs.rows.labels.filter((fips) => counties.includes(fips))) {
    for (const heading of headings) add(heading, at(tables.countyJobs, county, heading) / TENTHS);
    farm += at(tables.publicJobs, county, 'farm');
    government += at(tables.publicJobs, county, 'government');
  }
  for (const county of tables.broadJobs.rows.labels.filter((fips) => counties.includes(fips))) {
    const state = county.slice(0, 2);
    const inLine = new Map(PRIVATE_LINES.map((line) => [line, 0]));
    for (const heading of headings)
      inLine.set(
        lineOfHeading(heading),
        inLine.get(lineOfHeading(heading))! + at(tables.stateJobs, heading, state),
      );
    for (const heading of headings) {
      const line = lineOfHeading(heading);
      const own = at(tables.broadJobs, county, line) / TENTHS;
      add(heading, (own * at(tables.stateJobs, heading, state)) / inLine.get(line)!);
    }
    farm += at(tables.broadJobs, county, FARM) / TENTHS;
    government += GOVERNMENT.reduce((sum, line) => sum + at(tables.broadJobs, county, line), 0) / TENTHS;
  }
  const bySector = new Float64Array(frame.sectors.labels.length);
  for (const [heading, persons] of byHeading) bySector[sectorOfHeading(naics, heading, frame)] += persons;
  bySector[frame.sectors.labels.indexOf('AGR')] += farm;
  bySector[frame.sectors.labels.indexOf('PUB')] += government;
  return { bySector, byHeading };
}
