import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { verifyPackage } from '../files/verify-package.ts';

const REMEDY = 'Install the package again, or rebuild with npm run build:accounts.';

/**
 * Requires that the data that a pair and year need are those that were built.
 *
 * @param   data      folder of the accounts
 * @param   embedded  whether the pair is one of the folder
 * @throws  MrioError `source` when a file is missing, truncated or edited: expected and found hash
 */
export async function verifyData(data: string, id: string, year: number, embedded: boolean): Promise<void> {
  const descriptor = join(data, 'datapackage.json');
  if (!existsSync(descriptor))
    throw new MrioError('source', `${descriptor} is missing.`, REMEDY, { path: descriptor });
  // The evidence of an embedded pair is stored beside it; any other pair's is put together from the library.
  const needed = (path: string) =>
    path === `base/${year}.parquet` ||
    (!embedded && path.startsWith('library/')) ||
    path.startsWith(`pairs/${id}/`) ||
    path === 'build.lock.json';
  await verifyPackage(data, REMEDY, needed);
  const { resources } = JSON.parse(await readFile(descriptor, 'utf8')) as { resources: { path: string }[] };
  const own = embedded
    ? ['evidence', 'figures', 'bands', 'one-way'].map((file) => `pairs/${id}/${file}.parquet`)
    : [];
  for (const file of [...own, `base/${year}.parquet`, 'build.lock.json']) {
    if (resources.some((resource) => resource.path === file)) continue;
    throw new MrioError('source', `${descriptor} does not list ${file}.`, REMEDY, { path: descriptor, file });
  }
}
