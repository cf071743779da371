import type { Records } from '../../files/records.ts';

/** A table that leaves the program with a report: its file name without ending, and its content. */
export interface ReportTable {
  readonly name: string;
  readonly records: Records;
}
