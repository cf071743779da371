import type { Table } from '../../core/table.ts';
import type { Shelf } from './shelf.ts';

/** Tables of the shelf that tell of US regions; money in million USD unless said. */
const NAMES = {
  /** Year × sector: value added of the nation. */
  nation: 'us-nation',
  /** State × sector: value added in the detail year. */
  stateDetail: 'us-state-detail',
  /** Line and year × state; and the cells of it that BEA suppressed and that were filled. */
  stateSeries: 'us-state-series',
  stateFilled: 'us-state-filled',
  /** Area × line, the detail year; how many lines shared a suppressed remainder (−1: too small to show). */
  metroDetail: 'us-metro-detail',
  metroFlags: 'us-metro-flags',
  /** Line and year × area; and 1 where the cell is published. */
  metroSeries: 'us-metro-series',
  metroPublished: 'us-metro-published',
  /** County × sector, thousand USD a year. */
  payroll: 'us-county-payroll',
  /** County × heading, tenths of a job. */
  countyJobs: 'us-county-jobs',
  /** County × jobs, payroll: number of the source's estimates below zero that its published mean replaces. */
  negative: 'us-county-negative',
  /** County × farm and government jobs, and how they came about (PUBLIC_RULES). */
  publicJobs: 'us-county-public',
  /** Heading × state without figures by county, tenths of a job. */
  stateJobs: 'us-state-jobs',
  /** County of such a state × broad line, tenths of a job; and how they came about (BROAD_RULES). */
  broadJobs: 'us-broad-jobs',
  broadRules: 'us-broad-rules',
  /** Area × line: BEA's jobs; and 1 where the cell is published. */
  areaJobs: 'us-area-jobs',
  areaPublished: 'us-area-published',
  /** Area × year: merchandise exports, USD; and 1 where the figure is published. */
  exports: 'us-exports',
  exportsPublished: 'us-exports-published',
} as const;

/** The tables of the shelf that tell of US regions. */
export type UsTables = Readonly<Record<keyof typeof NAMES, Table>>;

/**
 * Reads the tables of US regions from a shelf.
 *
 * @throws  MrioError `source` when the shelf lacks one of them
 */
export async function usTables(shelf: Shelf): Promise<UsTables> {
  const names = Object.entries(NAMES);
  const tables = await Promise.all(names.map(([, name]) => shelf.table(name)));
  return Object.fromEntries(names.map(([key], i) => [key, tables[i]])) as unknown as UsTables;
}
