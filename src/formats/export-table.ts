import { MrioError } from '../core/errors.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { FORMATS, formatOf } from './registry.ts';

/** The formats that tables are written in. */
export const EXPORT_FORMATS: readonly string[] = FORMATS.filter((format) => format.write).map(
  (format) => format.id,
);

/**
 * Writes a table in the format of another program.
 *
 * @param   of      the Mrio
 * @param   format  csv, parquet, icio, pymrio or oecd
 * @param   path    the file, or the folder of pymrio; replaced atomically
 * @returns the files that were written
 * @throws  MrioError `label` when the format is unknown or cannot hold a name of the table; `input` when it is only
 *          read, or a file cannot be written
 * @identity readTable(exportTable(m)) = m to the last bit of every number, for all but the labels and primary inputs
 *           that numbers without labels cannot hold
 */
export async function exportTable(of: Mrio, format: string, path: string): Promise<readonly string[]> {
  const { write, id } = formatOf(format);
  if (write) return write(of, path);
  throw new MrioError(
    'input',
    `Tables are read from the format ${id}, not written to it.`,
    `Export as one of ${EXPORT_FORMATS.join(', ')}.`,
    { format: id },
  );
}
