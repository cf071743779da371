import { bridge } from '../../accounts/bridge.ts';
import type { Frame } from '../../accounts/frame.ts';
import { jobsByIndustry, payrollByIndustry } from '../../accounts/regions/metro-value-added.ts';
import { broadJobs } from '../../accounts/regions/us-broad-jobs.ts';
import { countyPeople } from '../../accounts/regions/us-county-people.ts';
import { sectorOfHeading } from '../../accounts/regions/us-heading-sector.ts';
import { metroJobLines } from '../../accounts/regions/us-metro-jobs.ts';
import { cleanPatterns } from '../../accounts/regions/us-patterns.ts';
import { publicJobs } from '../../accounts/regions/us-public-jobs.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { COUNT, jobs } from '../../core/unit.ts';
import { beaMetroEmployment } from '../../sources/bea/metro-employment.ts';
import { everyCountyBusinessPatterns } from '../../sources/census/county-business-patterns.ts';
import { stateBusinessPatterns } from '../../sources/census/state-business-patterns.ts';
import type { Library } from '../library.ts';

/** Year of BEA's jobs by metropolitan area. */
const JOBS_YEAR = 2012;
/** County figures of jobs have one decimal; whole tenths pack well, and dividing by ten gives the figure back exactly. */
const TENTHS = 10;
/** Texas: its county file was too large for the carrier, so that its jobs come from metropolitan areas. */
const WITHOUT_COUNTIES = '48';
const STEP = 'US jobs and payroll';

/**
 * Jobs and payroll of every county, and BEA's jobs of every metropolitan area.
 *
 * @returns `us-county-payroll` (county × sector, thousand USD a year), `us-county-jobs` (county × heading, tenths of a
 *          job), `us-county-negative` (county × number of estimates below zero that the published mean replaces),
 *          `us-county-public` (county × farm, government, rule), `us-broad-jobs` and `us-broad-rules` (county of
 *          Texas × line), `us-state-jobs` (heading × Texas, tenths of a job), `us-area-jobs` and `us-area-published`
 *          (area × line; suppressed cells are 0 in both)
 */
export async function usJobsShelf(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const [forCounties, forAreas, forBoth] = Array.from({ length: 3 }, () => library.track());
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  const headings = axis('heading', [...naics.to.keys()]);
  const { patterns, negative } = cleanPatterns(
    await forCounties.read(everyCountyBusinessPatterns, undefined),
  );
  const states = await forCounties.read(stateBusinessPatterns, undefined);
  const employment = await forAreas.read(beaMetroEmployment, undefined);
  for (const source of [everyCountyBusinessPatterns, stateBusinessPatterns, beaMetroEmployment])
    await forBoth.read(source, undefined);
  const areas = metroJobLines(employment, JOBS_YEAR);
  const areaOf = new Map(
    [...(await bridge('cbsa_counties', 'fips', 'cbsa')).to].map(([fips, [cbsa]]) => [fips, cbsa]),
  );

  const byCounty = rowsByCounty(patterns);
  const counties = axis('county', [...byCounty.keys()]);
  const payroll = new Float64Array(counties.labels.length * frame.sectors.labels.length);
  const persons = new Float64Array(counties.labels.length * headings.labels.length);
  const privateJobs = new Map<string, number>();
  counties.labels.forEach((county, i) => {
    const own = byCounty.get(county)!;
    for (const [heading, value] of payrollByIndustry(own, [county]))
      payroll[i * frame.sectors.labels.length + sectorOfHeading(naics, heading, frame)] += value;
    let sum = 0;
    for (const [heading, value] of jobsByIndustry(own, [county])) {
      persons[i * headings.labels.length + headings.labels.indexOf(heading)] = Math.round(TENTHS * value);
      sum += value;
    }
    privateJobs.set(county, sum);
  });
  const open = publicJobs(privateJobs, areaOf, areas);

  const texas = (await countyPeople()).filter(({ fips }) => fips.startsWith(WITHOUT_COUNTIES));
  // An area that reaches into another state cannot be shared by inhabitants of this one.
  const across = new Set(
    [...areaOf].filter(([fips]) => !fips.startsWith(WITHOUT_COUNTIES)).map(([, cbsa]) => cbsa),
  );
  const inTexas = new Map(
    [...areaOf].filter(([fips, cbsa]) => fips.startsWith(WITHOUT_COUNTIES) && !across.has(cbsa)),
  );
  const broad = broadJobs(
    texas,
    inTexas,
    new Map([...new Set(inTexas.values())].map((cbsa) => [cbsa, areas.get(cbsa)!])),
  );
  const areaAxis = axis('area', [...areas.keys()]);
  const lines = axis('line', [...areas.get(areaAxis.labels[0])!.keys()]);
  const areaCells = areaAxis.labels.flatMap((cbsa) => lines.labels.map((line) => areas.get(cbsa)!.get(line)));
  const from = (origin: Library) => provenance(STEP, 'derived', origin.origins());
  const texans = axis(
    'county',
    texas.map(({ fips }) => fips),
  );
  const broadLines = axis('line', broad.lines);
  return {
    'us-county-payroll': table({
      rows: counties,
      cols: frame.sectors,
      values: payroll.map((value) => Math.round(value)),
      unit: { kind: 'money', currency: 'USD', factor: 1e3 },
      provenance: from(forCounties),
    }),
    'us-county-jobs': table({
      rows: counties,
      cols: headings,
      values: persons,
      unit: { kind: 'jobs', factor: 1 / TENTHS },
      provenance: from(forCounties),
    }),
    'us-county-negative': table({
      rows: axis('county', [...negative.keys()]),
      cols: axis('kind', ['jobs', 'payroll']),
      values: Float64Array.from([...negative.values()].flatMap((each) => [each.jobs, each.payroll])),
      unit: COUNT,
      provenance: from(forCounties),
    }),
    'us-county-public': table({
      rows: counties,
      cols: axis('kind', ['farm', 'government', 'rule']),
      values: Float64Array.from(
        counties.labels.flatMap((county) => {
          const { farm, government, rule } = open.get(county)!;
          return [Math.round(farm), Math.round(government), rule];
        }),
      ),
      unit: jobs(JOBS_YEAR),
      provenance: from(forBoth),
    }),
    'us-state-jobs': table({
      rows: headings,
      cols: axis('state', [WITHOUT_COUNTIES]),
      values: stateHeadings(states, WITHOUT_COUNTIES, headings.labels),
      unit: { kind: 'jobs', factor: 1 / TENTHS },
      provenance: from(forCounties),
    }),
    'us-broad-jobs': table({
      rows: texans,
      cols: broadLines,
      values: broad.jobs.map((value) => Math.round(TENTHS * value)),
      unit: { kind: 'jobs', factor: 1 / TENTHS, year: JOBS_YEAR },
      provenance: from(forAreas),
    }),
    'us-broad-rules': table({
      rows: texans,
      cols: broadLines,
      values: broad.rules,
      unit: COUNT,
      provenance: from(forAreas),
    }),
    'us-area-jobs': table({
      rows: areaAxis,
      cols: lines,
      values: Float64Array.from(areaCells, (value) => value ?? 0),
      unit: jobs(JOBS_YEAR),
      provenance: from(forAreas),
    }),
    'us-area-published': table({
      rows: areaAxis,
      cols: lines,
      values: Float64Array.from(areaCells, (value) => (value === undefined ? 0 : 1)),
      unit: COUNT,
      provenance: from(forAreas),
    }),
  };
}

/** The county file cut into one dataset per county, in the order of the file. */
function rowsByCounty(patterns: Dataset): ReadonlyMap<string, Dataset> {
  const rows = new Map<string, (readonly string[])[]>();
  for (const row of patterns.rows) {
    const own = rows.get(row[0]);
    if (own) own.push(row);
    else rows.set(row[0], [row]);
  }
  return new Map([...rows].map(([county, own]) => [county, { ...patterns, rows: own }]));
}

/** Tenths of jobs of a state by four-digit heading; coarser rows of the file are left out. */
function stateHeadings(states: Dataset, code: string, headings: readonly string[]): Float64Array {
  const [state, naics, persons] = ['state', 'naics', 'emp'].map((name) => columnOf(states, name));
  const values = new Float64Array(headings.length);
  for (const row of states.rows) {
    const heading = headings.indexOf(row[naics]);
    if (row[state] !== code || heading < 0) continue;
    values[heading] = Math.round(TENTHS * numberAt(states, row, persons));
  }
  return values;
}
