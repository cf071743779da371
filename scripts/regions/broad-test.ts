import { bridge } from '../../src/accounts/bridge.ts';
import type { Frame } from '../../src/accounts/frame.ts';
import { broadShares } from '../../src/accounts/regions/broad-shares.ts';
import { surveyIndustries } from '../../src/accounts/regions/survey-industries.ts';
import { columnOf, numberAt, numberOrGap } from '../../src/core/dataset.ts';
import type { Library } from '../../src/pipeline/library.ts';
import { beaStateGdp } from '../../src/sources/bea/state-gdp.ts';
import { nationalBusinessPatterns } from '../../src/sources/census/national-business-patterns.ts';
import { qcewStates, stateExportsByChapter } from './broad-test-sources.ts';

/** A share that the rule gives, and the share of GDP. */
export interface Compared {
  readonly state: string;
  /** Share of the state in US GDP. */
  readonly size: number;
  readonly sector: string;
  readonly estimate: number;
  readonly employmentOnly: number;
  readonly truth: number;
}

/** Own counting of QCEW: private jobs by industry, all jobs of governments as public administration. */
const PRIVATE = '5';
const GOVERNMENT = ['1', '2', '3'];
/** QCEW has insured farm workers: crops, animals, and support of both. */
const FARMS = ['111', '112', '115'];

/**
 * The rule for Canadian provinces on the US states, where GDP by industry is known.
 *
 * Employment of broad industries (QCEW 2019) and exports to Canada and Mexico by chapter (2021–2023) against BEA's
 * GDP by state and industry of 2016.
 *
 * @returns one line per state and sector that BEA publishes and that has 0.05 percent of the nation or more
 */
export async function broadTest(library: Library, frame: Frame): Promise<Compared[]> {
  const { sectors } = frame;
  const S = sectors.labels.length;
  const states = [...(await bridge('us_states', 'postal', 'fips')).to].map(([postal, [fips]]) => ({
    postal,
    fips: `${fips.padStart(2, '0')}000`,
  }));
  const gdp = await gdpBySector(library, frame);
  const weights = await jobMix(library, frame);
  const broad = await broadJobs(library);
  const listed = states.filter(({ fips }) => broad.has(fips) && gdp.has(fips));
  const jobs = (fips: string) => {
    const found = new Float64Array(S);
    for (const [code, mix] of weights) {
      const all = mix.reduce((sum, each) => sum + each, 0);
      for (let k = 0; k < S; k++) found[k] += ((broad.get(fips)!.get(code) ?? 0) * mix[k]) / all;
    }
    return found;
  };
  const own = new Map(listed.map(({ fips }) => [fips, jobs(fips)]));
  const all = sectors.labels.map((_, k) => listed.reduce((sum, { fips }) => sum + own.get(fips)![k], 0));
  const factories = (fips: string) => broad.get(fips)!.get('31-33') ?? 0;
  const allFactories = listed.reduce((sum, { fips }) => sum + factories(fips), 0);
  const exported = await exportShares(library, frame);
  const nation = gdp.get('00000')!;
  const mix = weights.get('31-33')!;
  const members = sectors.labels.flatMap((_, k) => (mix[k] > 0 ? [k] : []));
  const national = Float64Array.from(sectors.labels, (_, k) => nation.bySector[k]!);
  return listed.flatMap(({ postal, fips }) => {
    const employment = own.get(fips)!.map((each, k) => each / all[k]);
    const shares = broadShares(
      { employment, exported: exported.get(postal)!, manufacturing: factories(fips) / allFactories },
      members,
      national,
    );
    const { bySector, total } = gdp.get(fips)!;
    return sectors.labels.flatMap((sector, k) => {
      const truth = (bySector[k] ?? 0) / national[k];
      if (!(truth > 0.0005) || shares[k] <= 0) return [];
      const employmentOnly = employment[k];
      return [
        { state: postal, size: total / nation.total, sector, estimate: shares[k], employmentOnly, truth },
      ];
    });
  });
}

async function gdpBySector(library: Library, frame: Frame) {
  const gdp = await library.read(beaStateGdp, undefined);
  const lines = await bridge('bea_lines_to_common', 'sector', 'state_lines');
  const [area, line, year] = ['geofips', 'line', '2016'].map((name) => columnOf(gdp, name));
  const published = new Map(gdp.rows.map((row) => [`${row[area]}|${row[line]}`, numberOrGap(row, year)]));
  const areas = [...new Set(gdp.rows.map((row) => row[area]))].filter((each) => Number(each) < 90000);
  return new Map(
    areas.map((each) => {
      const bySector = frame.sectors.labels.map((sector) => {
        const parts = lines.to.get(sector)!.map((of) => published.get(`${each}|${of}`));
        return parts.reduce<number | undefined>(
          (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
          0,
        );
      });
      return [each, { bySector, total: published.get(`${each}|1`)! }];
    }),
  );
}

/** US jobs by broad industry and sector, as `canadaShelf` has them. */
async function jobMix(library: Library, frame: Frame): Promise<Map<string, Float64Array>> {
  const patterns = await library.read(nationalBusinessPatterns, undefined);
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  const persons = columnOf(patterns, 'emp');
  const mixes = new Map<string, Float64Array>();
  for (const { code, prefixes, sector } of await surveyIndustries()) {
    const mix = new Float64Array(frame.sectors.labels.length);
    if (sector !== '') mix[frame.sectors.labels.indexOf(sector)] = 1;
    for (const row of patterns.rows) {
      if (row[0].length !== 4 || !prefixes.some((prefix) => row[0].startsWith(prefix))) continue;
      mix[frame.sectors.labels.indexOf(naics.to.get(row[0])![0])] += numberAt(patterns, row, persons);
    }
    mixes.set(code, mix);
  }
  return mixes;
}

/** Jobs by state and industry of the Canadian survey. */
async function broadJobs(library: Library): Promise<Map<string, Map<string, number>>> {
  const jobs = await library.read(qcewStates, undefined);
  const industries = await surveyIndustries();
  const [area, owner, code, persons] = ['area_fips', 'own_code', 'industry_code', 'annual_avg_emplvl'].map(
    (name) => columnOf(jobs, name),
  );
  const industryOf = new Map<string, string>();
  for (const { code: industry, prefixes } of industries) {
    for (const prefix of prefixes) industryOf.set(prefix, industry);
  }
  for (const farm of FARMS) industryOf.set(farm, '111-112');
  for (const [joint, industry] of [
    ['31-33', '31-33'],
    ['44-45', '41-45'],
    ['48-49', '48-49'],
  ])
    industryOf.set(joint, industry);
  const found = new Map<string, Map<string, number>>();
  for (const row of jobs.rows) {
    const government = GOVERNMENT.includes(row[owner]) && row[code] === '10';
    const industry = government ? '91' : row[owner] === PRIVATE ? industryOf.get(row[code]) : undefined;
    if (industry === undefined) continue;
    const own = found.get(row[area]) ?? new Map<string, number>();
    own.set(industry, (own.get(industry) ?? 0) + numberAt(jobs, row, persons));
    found.set(row[area], own);
  }
  return found;
}

/** Share of each state in US exports to Canada and Mexico by sector; EEQ takes machinery and electronics. */
async function exportShares(library: Library, frame: Frame): Promise<Map<string, Float64Array>> {
  const trade = await library.read(stateExportsByChapter, undefined);
  const toSector = await bridge('hs2_to_common', 'hs2', 'sector');
  const toGroup = await bridge('hs2_to_common', 'hs2', 'bts_group');
  const [state, chapter, value] = ['usastate', 'hs2', 'value_usd'].map((name) => columnOf(trade, name));
  const states = (await bridge('us_states', 'postal', 'fips')).to;
  const { labels } = frame.sectors;
  const own = new Map([...states.keys()].map((postal) => [postal, new Float64Array(labels.length)]));
  const all = new Float64Array(labels.length);
  for (const row of trade.rows) {
    const into = own.get(row[state]);
    if (!into) continue;
    const amount = numberAt(trade, row, value);
    labels.forEach((sector, k) => {
      const counts =
        sector === 'EEQ'
          ? toGroup.to.get(row[chapter])?.[0] === 'MEE'
          : toSector.to.get(row[chapter])?.[0] === sector;
      if (!counts) return;
      into[k] += amount;
      all[k] += amount;
    });
  }
  for (const [postal, values] of own) {
    own.set(
      postal,
      values.map((each, k) => (all[k] === 0 ? 0 : each / all[k])),
    );
  }
  return own;
}
