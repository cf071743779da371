import { open, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Records } from '../files/records.ts';
import type { MeasureAbout } from '../reports/measure/measure-about.ts';
import type { Output } from './measure-options.ts';

/**
 * Writes a result to a file.
 *
 * @param   path  the file, replaced atomically; a CSV file gets its description beside it
 * @returns the files that were written
 * @throws  MrioError `input` when a file cannot be written
 */
export async function writeMeasure(
  path: string,
  form: Output,
  records: Records,
  about: MeasureAbout,
): Promise<string[]> {
  const { requireColumns } = await import('../files/columns.ts');
  const { columns } = records;
  if (form === 'parquet') {
    const { writeParquet } = await import('../files/parquet-write.ts');
    const { FOOTER_KEY } = await import('../files/footer.ts');
    await writeParquet(path, columns, { [FOOTER_KEY]: JSON.stringify(about) });
    return [path];
  }
  const { writeFileAtomically } = await import('../files/atomic.ts');
  requireColumns(columns, path);
  if (form === 'json') {
    await writeFileAtomically(path, `${JSON.stringify(measureJson(records, about))}\n`);
    return [path];
  }
  const { csvPieces } = await import('../files/csv-pieces.ts');
  const { writeFolderAtomically } = await import('../files/atomic-folder.ts');
  const { sidecarText } = await import('../files/sidecar.ts');
  // The file and its description are both there, or both as before.
  const name = basename(path);
  await writeFolderAtomically(dirname(resolve(path)), async (staging) => {
    const file = await open(join(staging, name), 'w');
    try {
      for (const piece of csvPieces(columns)) await file.appendFile(piece);
    } finally {
      await file.close();
    }
    await writeFile(join(staging, `${name}.meta.json`), sidecarText(about));
  });
  return [path, `${path}.meta.json`];
}

/** A result as JSON: what it says about itself, and a record for each row. */
export function measureJson(
  { columns }: Records,
  about: MeasureAbout,
): MeasureAbout & { rows: Record<string, string | number>[] } {
  const [first] = columns;
  const count = first.kind === 'text' ? first.codes.length : first.values.length;
  const rows = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      columns.map((column) => [
        column.name,
        column.kind === 'text' ? column.labels[column.codes[row]] : column.values[row],
      ]),
    ),
  );
  return { ...about, rows };
}
