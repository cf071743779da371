import { MrioError } from '../core/errors.ts';
import { probe } from './probe.ts';
import { FORMATS } from './registry.ts';
import type { TableFormat } from './table-format.ts';

/**
 * The format that the files of a path look like.
 *
 * @throws  MrioError `input` when the file is empty or a Parquet file without its end, when they look like none, or like several: the candidates are listed
 */
export async function detectFormat(path: string): Promise<TableFormat> {
  const seen = await probe(path);
  if (!seen.isFolder && !seen.isParquet && seen.lines.length === 0)
    throw new MrioError('input', `${path} is empty.`, 'Fetch the file or write it again.', { path });
  if (seen.isParquet && seen.footer === '')
    throw new MrioError(
      'input',
      `${path} is cut off: the end of the Parquet file is missing.`,
      'Fetch the file or write it again.',
      { path },
    );
  const found = FORMATS.filter((format) => format.recognise(seen));
  if (found.length === 1) return found[0];
  const ids = (found.length === 0 ? FORMATS : found).map((format) => format.id).join(', ');
  throw new MrioError(
    'input',
    found.length === 0
      ? `${path}: the format of this table is not recognised.`
      : `${path} may be of ${found.length} formats: ${ids}.`,
    found.length === 0
      ? `Say which with --format: ${ids}. docs/tables.md describes them.`
      : `Say which with --format ${found[0].id}.`,
    { path, candidates: found.map((format) => format.id) },
  );
}
