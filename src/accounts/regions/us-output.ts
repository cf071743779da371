import { at } from '../../core/table.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { byPeople } from './us-broad-people.ts';
import { usBroadShares } from './us-broad-shares.ts';
import type { UsParts } from './us-declaration.ts';
import type { UsBasis } from './us-error.ts';
import { usMetroShares } from './us-metro-shares.ts';
import { usPayrollShares } from './us-payroll-shares.ts';
import type { OutputShares } from './us-state-shares.ts';
import { usStateShares } from './us-state-shares.ts';
import type { UsTables } from './us-tables.ts';

/** Concordances that shares of US regions need. */
export interface UsBridges {
  readonly metroLines: Bridge;
  readonly sectorLine: Bridge;
  readonly naics: Bridge;
}

/** Shares of a region in the nation, what they rest on, and the sectors that a rule of thumb had to place. */
export interface UsOutput extends OutputShares {
  readonly bases: readonly UsBasis[];
  readonly unmoved: readonly string[];
  readonly withoutPayroll: readonly string[];
}

/**
 * Shares of a US region in national output by sector: its parts added up, each by the best source that has it.
 *
 * @param   year        the account year
 * @param   seriesYear  the last year of BEA's series that is not after it
 */
export function usOutput(
  parts: UsParts,
  tables: UsTables,
  bridges: UsBridges,
  frame: Frame,
  year: number,
  seriesYear: number,
): UsOutput {
  const shares: OutputShares[] = [];
  const bases: UsBasis[] = [];
  const unmoved: string[] = [];
  const withoutPayroll: string[] = [];
  const nation = (sector: string) => at(tables.nation, String(year), sector);
  const total = frame.sectors.labels.reduce((sum, sector) => sum + nation(sector), 0);
  const stateOf = (fips: string) =>
    usStateShares(tables, `${fips}000`, seriesYear, bridges.sectorLine, frame);
  // Shares of a state times the state's own: GDP follows from value added by sector.
  const inState = (fips: string, ofState: Float64Array): OutputShares => {
    const bySector = stateOf(fips).bySector.map((share, k) => share * ofState[k]);
    const gdp =
      frame.sectors.labels.reduce((sum, sector, k) => sum + bySector[k] * nation(sector), 0) / total;
    return { bySector, gdp };
  };

  if (parts.metros.length > 0) {
    const { metros, mover } = parts;
    const own = usMetroShares(
      tables,
      { areas: metros, seriesYear, ...(mover !== undefined && { mover }) },
      bridges,
      frame,
    );
    shares.push(own);
    unmoved.push(...own.unmoved);
    bases.push('valueAdded');
  }
  for (const { fips } of parts.states) {
    shares.push(stateOf(fips));
    bases.push('state');
  }
  for (const [fips, counties] of byState(parts.payroll)) {
    const own = usPayrollShares(tables, counties, frame);
    shares.push(inState(fips, own.bySector));
    withoutPayroll.push(...own.withoutPayroll);
    bases.push('payroll');
  }
  for (const [fips, counties] of byState(parts.broad)) {
    const all = tables.broadJobs.rows.labels.filter((county) => county.startsWith(fips));
    shares.push(inState(fips, usBroadShares(linesOf(tables, counties), linesOf(tables, all), frame)));
    bases.push(counties.some((county) => byPeople(tables, county)) ? 'people' : 'broad');
  }
  if (shares.length === 1) return { ...shares[0], bases, unmoved, withoutPayroll };
  return {
    bySector: Float64Array.from(frame.sectors.labels, (_, k) =>
      shares.reduce((sum, { bySector }) => sum + bySector[k], 0),
    ),
    gdp: shares.reduce((sum, { gdp }) => sum + gdp, 0),
    bases,
    unmoved,
    withoutPayroll,
  };
}

function linesOf(tables: UsTables, counties: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    tables.broadJobs.cols.labels.map((line) => [
      line,
      counties.reduce((sum, county) => sum + at(tables.broadJobs, county, line), 0),
    ]),
  );
}

function byState(counties: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const states = new Map<string, string[]>();
  for (const county of [...counties].sort()) {
    const state = county.slice(0, 2);
    states.set(state, [...(states.get(state) ?? []), county]);
  }
  return states;
}
