import type { Table } from '../../core/table.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import type { Growth, TwoYears } from '../state-growth.ts';
import { growthOf } from '../state-growth.ts';
import { scianSector } from './scian-sector.ts';
import { tableColumn, tableRow } from './table-row.ts';

/** Subsector of Mexico's state exports of each sector whose group has several (SCIAN three digits). */
export const SUBSECTORS: Readonly<Record<string, string>> = Object.freeze({
  PET: '324',
  CHEM: '325',
  RUB: '326',
  MET: '331',
  FAB: '332',
  MACH: '333',
  ELEC: '334',
  EEQ: '335',
  AUTO: '336',
  OTR: '336',
});

/**
 * Growth of value added of a state from a base year, from the kept series.
 *
 * @param   valueAdded  rows `02|activity`, `02|VAB`, 00 for the nation; columns years
 * @returns the same as `growth` on INEGI's own file
 * @source  RECIPE §1 step 3, §2
 */
export function keptGrowth(
  valueAdded: Table,
  activities: readonly string[],
  state: string,
  year: number,
  baseYear: number,
): Growth {
  const [now, before] = [year, baseYear].map((each) => valueAdded.cols.labels.indexOf(String(each)));
  const values = (label: string): TwoYears => {
    const row = tableRow(valueAdded, label);
    return { now: row[now], before: row[before] };
  };
  const of = (entity: string) => ({
    series: activities.map((activity) => values(`${entity}|${activity}`)),
    total: values(`${entity}|VAB`),
  });
  return growthOf(of(state), of('00'));
}

/**
 * Share of a state in national employment of the economic census, by sector, from kept headings.
 *
 * Headings that the bridge does not know are left out, in the state and in the nation.
 *
 * @param   persons  rows headings, columns states
 * @source  RECIPE §13 item 10
 */
export function keptEmploymentShares(
  persons: Table,
  naics: Bridge,
  state: string,
  frame: Frame,
): Float64Array {
  const S = frame.sectors.labels.length;
  const [own, all] = [new Float64Array(S), new Float64Array(S)];
  const mine = tableColumn(persons, state);
  persons.rows.labels.forEach((heading, at) => {
    const sector = naics.to.get(heading)?.[0];
    if (sector === undefined) return;
    const k = frame.sectors.labels.indexOf(sector);
    own[k] += mine[at];
    all[k] += tableRow(persons, heading).reduce((sum, each) => sum + each, 0);
  });
  return own.map((each, k) => (all[k] === 0 ? 0 : each / all[k]));
}

/**
 * Share of a state in the exports of all states by sector, from kept subsectors; 0 where it publishes none.
 *
 * @param   exported  rows `02|334`, columns years
 * @param   states    codes of all states
 */
export function keptExportShares(
  exported: Table,
  states: readonly string[],
  state: string,
  year: number,
  frame: Frame,
): Float64Array {
  const when = exported.cols.labels.indexOf(String(year));
  return Float64Array.from(frame.sectors.labels, (sector) => {
    const subsector = SUBSECTORS[sector];
    if (subsector === undefined) return 0;
    const of = (code: string) => tableRow(exported, `${code}|${subsector}`)[when];
    return of(state) / states.reduce((sum, code) => sum + of(code), 0);
  });
}

/** Persons employed in a state by sector and by heading, from the kept census. No farms, no government. */
export function keptJobs(
  persons: Table,
  state: string,
  naics: Bridge,
  frame: Frame,
): { bySector: Float64Array; byHeading: Map<string, number> } {
  const bySector = new Float64Array(frame.sectors.labels.length);
  const byHeading = new Map<string, number>();
  const mine = tableColumn(persons, state);
  persons.rows.labels.forEach((heading, at) => {
    if (mine[at] === 0) return;
    bySector[frame.sectors.labels.indexOf(scianSector(heading, naics))] += mine[at];
    byHeading.set(heading, mine[at]);
  });
  return { bySector, byHeading };
}
