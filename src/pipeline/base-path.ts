import { join } from 'node:path';

/** Where the base table of a year is, and with a run of the method the one with its changed choices. */
export function basePath(bases: string, year: number, run?: string): string {
  return join(bases, run === undefined ? `${year}.parquet` : `${run}-${year}.parquet`);
}
