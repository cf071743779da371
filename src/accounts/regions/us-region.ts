import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import type { Detail, UsRegionEvidence } from './region-evidence.ts';
import type { Shelf } from './shelf.ts';
import type { UsDeclaration, UsParts } from './us-declaration.ts';
import { usParts } from './us-declaration.ts';
import { usError } from './us-error.ts';
import { usExportShare } from './us-export-share.ts';
import { usGaps } from './us-gaps.ts';
import { usImputed } from './us-imputed.ts';
import { usJobs } from './us-jobs.ts';
import { usNotes } from './us-notes.ts';
import { usOutput } from './us-output.ts';
import type { UsPlaces } from './us-places.ts';
import { usPlaces } from './us-places.ts';
import type { UsTables } from './us-tables.ts';
import { usTables } from './us-tables.ts';
import { DETAIL_YEAR, SERIES_YEARS } from './us-value-lines.ts';

/** Years of the sources that a pair chooses. */
export interface UsChoices {
  /** Year with value added by three-digit industry; the shelf has one. */
  readonly detailYear: number;
  /** Last year of the sector-level series that is used. */
  readonly lastSeriesYear: number;
}

/**
 * What is known of a region of the United States in one year: counties, metropolitan areas or whole states.
 *
 * Whole states and the areas of California that BEA publishes have value added by industry; other counties share their
 * state's output by payroll; counties of Texas, which have no figures here, by jobs of broad industries.
 *
 * @param   shelf        tables of the library
 * @param   declaration  the region
 * @param   year         2012 to 2022
 * @returns the evidence; what is missing or of another year is in its notes and gaps
 * @throws  MrioError `input` for a year that is not there or a declaration that contradicts itself, `label` for unknown or
 *          repeated codes, `source` when the shelf lacks a table or the export map a declared area
 * @source  RECIPE §2, §4 step 7, §5 D8; docs/regions.md for counties
 */
export async function usRegionEvidence(
  shelf: Shelf,
  declaration: UsDeclaration,
  frame: Frame,
  year: number,
  choices: UsChoices,
): Promise<UsRegionEvidence> {
  const [tables, places] = [await usTables(shelf), await usPlaces()];
  requireYears(tables, year, choices);
  const parts = usParts(declaration, places, tables);
  const bridges = {
    metroLines: await bridge('bea_lines_to_common', 'sector', 'metro_lines'),
    sectorLine: await bridge('bea_lines_to_common', 'sector', 'sector_line'),
    naics: await bridge('naics4_to_common', 'naics4', 'sector'),
  };
  const seriesYear = Math.min(year, choices.lastSeriesYear);
  const output = usOutput(parts, tables, bridges, frame, year, seriesYear);
  const counties = countiesOf(parts, places, tables);
  const persons = usJobs(tables, counties, bridges.naics, frame);
  // Areas that hold only a part of the region say nothing about all of it, unless the declaration says that they do.
  const known = parts.partly ? [] : parts.areas;
  const exportAreas = parts.exportAreas ?? { metro: known, areas: known };
  const [metro, areas] = [exportAreas.metro, exportAreas.areas].map((list) =>
    list.length === 0 ? undefined : usExportShare(tables, list, year),
  );
  const read = { tables, parts, year, seriesYear, output, counties, exported: { metro, areas } };
  const used = tablesRead(parts, counties, tables);
  return {
    id: parts.id,
    detail: detailOf(output.bases),
    notes: usNotes(read),
    gaps: usGaps(read),
    imputed: usImputed(parts, places, tables),
    provenance: combine(
      `evidence of ${parts.id}`,
      used.map((each) => each.provenance),
      year <= choices.lastSeriesYear &&
        output.bases.every((basis) => basis === 'valueAdded' || basis === 'state')
        ? 'derived'
        : 'estimated',
    ),
    jobs: persons.bySector,
    headings: persons.byHeading,
    error: Math.max(...output.bases.map((basis) => usError(basis, year - seriesYear))),
    outputShare: output.bySector,
    gdpShare: output.gdp,
    ...(metro && areas && { exportShare: { metro: metro.share, areas: areas.share } }),
  };
}

function requireYears(tables: UsTables, year: number, choices: UsChoices): void {
  const years = tables.nation.rows.labels;
  if (!years.includes(String(year))) {
    throw new MrioError(
      'input',
      `There is no evidence of US regions for ${year}; there is for ${years.join(', ')}.`,
      'Choose one of these years.',
      { year },
    );
  }
  if (choices.detailYear !== DETAIL_YEAR || !SERIES_YEARS.includes(choices.lastSeriesYear)) {
    throw new MrioError(
      'input',
      `US regions have detail of ${DETAIL_YEAR} and series of ${SERIES_YEARS.join(', ')}; asked for were ${choices.detailYear} and ${choices.lastSeriesYear}.`,
      `Set detailYear to ${DETAIL_YEAR} and lastSeriesYear to one of the years of the series.`,
    );
  }
}

/** Counties of a region that have jobs, in the order of the shelf. */
function countiesOf(parts: UsParts, places: UsPlaces, tables: UsTables): string[] {
  const own = [
    ...parts.metros.flatMap((cbsa) => [...places.countiesOf.get(cbsa)!]),
    ...parts.payroll,
    ...parts.broad,
  ];
  const states = parts.states.map(({ fips }) => fips);
  return [...tables.countyJobs.rows.labels, ...tables.broadJobs.rows.labels].filter(
    (county) => own.includes(county) || states.includes(county.slice(0, 2)),
  );
}

/** How finely the industries are known: the coarsest of the parts. */
function detailOf(bases: readonly string[]): Detail {
  if (bases.includes('broad') || bases.includes('people')) return 'broad sectors';
  return bases.includes('payroll') ? 'payroll' : 'value added';
}

/** Tables that a region of these parts rests on. */
function tablesRead(parts: UsParts, counties: readonly string[], tables: UsTables): Table[] {
  const byHeading = counties.some((county) => tables.countyJobs.rows.labels.includes(county));
  const broad = counties.some((county) => tables.broadJobs.rows.labels.includes(county));
  const inState = parts.states.length + parts.payroll.length + parts.broad.length > 0;
  return [
    tables.nation,
    tables.stateSeries,
    ...(parts.metros.length > 0 ? [tables.metroDetail] : []),
    ...(inState ? [tables.stateDetail] : []),
    ...(parts.payroll.length > 0 ? [tables.payroll] : []),
    ...(byHeading ? [tables.countyJobs, tables.publicJobs] : []),
    ...(broad ? [tables.broadJobs, tables.stateJobs] : []),
    ...(parts.areas.length > 0 || parts.exportAreas ? [tables.exports] : []),
  ];
}
