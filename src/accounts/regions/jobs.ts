import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { scianSector } from './scian-sector.ts';

/** Lines of BEA's employment table that County Business Patterns lacks, and their sector. */
const BEA_LINES: Readonly<Record<string, string>> = {
  '70': 'AGR',
  '2001': 'PUB',
  '2002': 'PUB',
  '2010': 'PUB',
};

/**
 * BEA's accounts hold broadcasting (NAICS 515) in one group with telecommunications, which is where its value added is;
 * its jobs go with it, so that jobs and value of a sector are of the same firms.
 */
const WITH_VALUE_ADDED: Readonly<Record<string, string>> = { '5151': 'TEL', '5152': 'TEL' };

/**
 * Persons employed in a US metro by sector: private jobs by county, farm and government jobs by metro.
 *
 * @param   byIndustry   private jobs by four-digit industry
 * @param   employment   BEA's jobs by metropolitan area
 * @param   areas        CBSA codes
 * @param   year         of BEA's jobs
 * @param   naics        four-digit code → sector
 * @returns S persons
 * @throws  MrioError `label` when an industry has no sector
 * @source  RECIPE §5 D8, §13 item 22
 */
export function metroJobs(
  byIndustry: ReadonlyMap<string, number>,
  employment: Dataset,
  areas: readonly string[],
  year: number,
  naics: Bridge,
  frame: Frame,
): Float64Array {
  const jobs = new Float64Array(frame.sectors.labels.length);
  for (const [code, persons] of byIndustry) jobs[sectorIndex(naics, code, frame)] += persons;
  const [line, value] = [columnOf(employment, 'line'), columnOf(employment, `jobs_${year}`)];
  for (const row of employment.rows) {
    const sector = areas.includes(row[0]) ? BEA_LINES[row[line]] : undefined;
    if (sector !== undefined) jobs[frame.sectors.labels.indexOf(sector)] += numberAt(employment, row, value);
  }
  return jobs;
}

function sectorIndex(naics: Bridge, code: string, frame: Frame): number {
  const sector = WITH_VALUE_ADDED[code] ?? naics.to.get(code)?.[0];
  if (sector === undefined) {
    throw new MrioError('label', `Industry ${code} has no sector in ${naics.name}.`, 'Add it to the bridge.');
  }
  return frame.sectors.labels.indexOf(sector);
}

/**
 * Persons employed in a Mexican state by sector and by four-digit heading, from the economic census.
 *
 * The census has no farms and no government.
 */
export function stateJobs(
  census: Dataset,
  state: string,
  naics: Bridge,
  frame: Frame,
): { bySector: Float64Array; byHeading: Map<string, number> } {
  const bySector = new Float64Array(frame.sectors.labels.length);
  const byHeading = new Map<string, number>();
  const [entity, code, persons] = ['cve_ent', 'scian6', 'pot_filled'].map((name) => columnOf(census, name));
  for (const row of census.rows) {
    if (row[entity] !== state) continue;
    const heading = row[code].slice(0, 4);
    const value = numberAt(census, row, persons);
    bySector[frame.sectors.labels.indexOf(scianSector(heading, naics))] += value;
    byHeading.set(heading, (byHeading.get(heading) ?? 0) + value);
  }
  return { bySector, byHeading };
}
