import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireColumns, rowCount } from './columns.ts';
import { csvText } from './csv-write.ts';
import { fileError } from './file-error.ts';
import { FOOTER_KEY } from './footer.ts';
import { stageParquet } from './parquet-write.ts';
import type { Records } from './records.ts';
import { sidecar, sidecarText } from './sidecar.ts';

/**
 * Writes records as CSV with a sidecar, and as Parquet with the same words in its footer.
 *
 * Meant for the folder that `writeFolderAtomically` hands out, so that the three files appear together.
 *
 * @param   folder   an existing folder
 * @param   name     of the files, without ending
 * @param   records  what to write
 * @returns the names of the files: name.csv, name.csv.meta.json, name.parquet
 * @throws  MrioError `input` when a value is not finite, two columns have one name, or a file cannot be written
 */
export async function writeTableFiles(folder: string, name: string, records: Records): Promise<string[]> {
  const { columns } = records;
  requireColumns(columns, name);
  const about = sidecar(records.title, columns, records.provenance, records.year);
  const rows = Array.from({ length: rowCount(columns[0]) }, (_, row) =>
    columns.map((column) => (column.kind === 'text' ? column.labels[column.codes[row]] : column.values[row])),
  );
  const files = [`${name}.csv`, `${name}.csv.meta.json`, `${name}.parquet`];
  const header = columns.map((column) => column.name);
  try {
    await writeFile(join(folder, files[0]), csvText(header, rows));
    await writeFile(join(folder, files[1]), sidecarText(about));
    await stageParquet(join(folder, files[2]), columns, { [FOOTER_KEY]: JSON.stringify(about) });
  } catch (cause) {
    throw fileError('write', join(folder, name), cause);
  }
  return files;
}
