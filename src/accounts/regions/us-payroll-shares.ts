import { at } from '../../core/table.ts';
import type { Frame } from '../frame.ts';
import type { UsTables } from './us-tables.ts';

/** Share of some counties in their state by sector, and the sectors that a rule of thumb had to place. */
export interface CountyShares {
  readonly bySector: Float64Array;
  /** Sectors that the state has, but for which no county of it has payroll: placed by all payroll. */
  readonly withoutPayroll: readonly string[];
}

const PUBLIC = 'PUB';

/**
 * Share of some counties in the output of their state by sector: their share in the payroll of the sector; for public
 * administration, which has no payroll here, in government jobs.
 *
 * Farms have no payroll here either: agriculture goes by the payroll of forestry, fishing and services to farms.
 *
 * @param   counties  of one state, five digits
 * @returns shares of the state, S, between 0 and 1
 * @identity all counties of a state have 1 in every sector
 */
export function usPayrollShares(
  tables: Pick<UsTables, 'payroll' | 'publicJobs'>,
  counties: readonly string[],
  frame: Frame,
): CountyShares {
  const state = counties[0].slice(0, 2);
  const all = tables.payroll.rows.labels.filter((fips) => fips.startsWith(state));
  const inside = all.filter((fips) => counties.includes(fips));
  const payroll = (list: readonly string[], sector: string) =>
    list.reduce((sum, fips) => sum + at(tables.payroll, fips, sector), 0);
  const government = (list: readonly string[]) =>
    list.reduce((sum, fips) => sum + at(tables.publicJobs, fips, 'government'), 0);
  const everything = (list: readonly string[]) =>
    frame.sectors.labels.reduce((sum, sector) => sum + payroll(list, sector), 0);
  const withoutPayroll: string[] = [];
  const bySector = Float64Array.from(frame.sectors.labels, (sector) => {
    if (sector === PUBLIC) return government(inside) / government(all);
    const total = payroll(all, sector);
    if (total > 0) return payroll(inside, sector) / total;
    withoutPayroll.push(sector);
    return everything(inside) / everything(all);
  });
  return { bySector, withoutPayroll };
}
