import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../core/dataset.ts';
import { columnOf } from '../core/dataset.ts';
import { MrioError } from '../core/errors.ts';
import { readCsv } from '../files/csv-read.ts';
import { sha256OfFile } from '../files/hash.ts';

/** One publication of one agency: where its file is, what it must contain, and how it is cited. */
export interface Source<Query = void> {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  /** When the copy that we build from was taken, ISO date. */
  readonly accessed: string;
  readonly licence: string;
  /** What the figures are counted in. */
  readonly unit: string;
  /** Path of the file below the folder of sources. */
  readonly file: (query: Query) => string;
  /** Columns that the file must have. */
  readonly columns: readonly string[];
  /** SQL condition that keeps what is used of a large file. */
  readonly where?: (query: Query) => string;
}

/**
 * Reads what an agency published, from a folder of sources.
 *
 * @param   root    folder of sources
 * @param   source  which publication
 * @param   query   which file of it
 * @returns the dataset with the agency's own codes, and its origin with the hash of the bytes read
 * @throws  MrioError `source` when the file is missing, unreadable or lacks a column
 */
export async function readSource<Query>(root: string, source: Source<Query>, query: Query): Promise<Dataset> {
  const file = source.file(query);
  const path = join(root, file);
  if (!existsSync(path)) {
    throw new MrioError(
      'source',
      `${source.producer}, ${source.title}: the file ${file} is not in ${root}.`,
      'Point --sources to the folder that holds the public data; docs/sources.md says where each file comes from.',
      { file },
    );
  }
  const where = source.where?.(query);
  let sheet: Awaited<ReturnType<typeof readCsv>>;
  try {
    sheet = await readCsv(path, where === undefined ? {} : { where });
  } catch (cause) {
    throw new MrioError(
      'source',
      `${source.producer}, ${source.title}: ${file} cannot be read (${(cause as Error).message.split('\n')[0]}).`,
      'The file is damaged or not a CSV file; fetch it again.',
      { file },
    );
  }
  const { id, producer, title, edition, url, accessed, licence } = source;
  const origin = { id, producer, title, edition, url, accessed, licence, sha256: await sha256OfFile(path) };
  const dataset: Dataset = { id: `${source.id}:${file}`, origin: Object.freeze(origin), ...sheet };
  for (const column of source.columns) columnOf(dataset, column);
  return dataset;
}
