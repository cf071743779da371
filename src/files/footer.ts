import { MrioError } from '../core/errors.ts';
import { parseJson } from './fields.ts';
import type { ParquetFile } from './parquet-read.ts';

/** The key of a Parquet file's footer under which it says what it is. */
export const FOOTER_KEY = 'twinplant';

/**
 * What a Parquet file of Twinplant says about itself, as parsed JSON.
 *
 * @throws  MrioError `input` when it is a Parquet file of another program, or damaged
 */
export function footerOf(file: Pick<ParquetFile, 'metadata'>, path: string): unknown {
  const footer = file.metadata[FOOTER_KEY];
  if (footer === undefined) {
    const hint = 'Name a file that Twinplant saved.';
    throw new MrioError('input', `${path} is a Parquet file, but not one of Twinplant.`, hint, { path });
  }
  return parseJson(footer, `The footer of ${path}`);
}
