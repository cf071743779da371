import type { Mrio } from '../mrio/mrio.ts';
import { importTable } from './import-table.ts';
import type { ReadOptions } from './table-format.ts';

/**
 * Reads a table of any known format: OECD ICIO, WIOD, EXIOBASE, pymrio, CSV, Parquet, or one that Twinplant saved.
 *
 * @param   path     a file or a folder
 * @param   options  format, year, unit; what is left out is taken from the files where they say it
 * @returns the Mrio; what was decided on the way is in its provenance
 * @throws  MrioError as `importTable` does
 */
export async function readTable(path: string, options: ReadOptions = {}): Promise<Mrio> {
  return (await importTable(path, options)).mrio;
}
