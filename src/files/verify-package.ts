import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { isInside } from './datapackage.ts';
import { listField, numberField, parseJson, textField } from './fields.ts';
import { fileError } from './file-error.ts';
import { sha256OfFile } from './hash.ts';

/**
 * Checks that the files of a data package are those that were packed: each is there, whole and unchanged.
 *
 * @param   folder  the folder with datapackage.json
 * @param   remedy  what the user should do when a file is wrong; the embedded data say: install again
 * @param   only    which files are checked; all when left out
 * @returns the number of files checked
 * @throws  MrioError `input` when datapackage.json cannot be read or is damaged; `source` when a file is missing, cut
 *          off or edited: the file, expected and found size and hash
 */
export async function verifyPackage(
  folder: string,
  remedy = 'Install the package again, or build the data again from their sources.',
  only: (path: string) => boolean = () => true,
): Promise<number> {
  const descriptor = join(folder, 'datapackage.json');
  const text = await readFile(descriptor, 'utf8').catch((cause) => {
    throw fileError('read', descriptor, cause);
  });
  const resources = listField(parseJson(text, descriptor), 'resources', descriptor, (entry) => ({
    path: textField(entry, 'path', descriptor),
    bytes: numberField(entry, 'bytes', descriptor),
    hash: textField(entry, 'hash', descriptor),
  }));
  for (const { path, bytes, hash } of resources) {
    if (!isInside(path)) {
      const hint = 'A data package may only name files of its own folder.';
      throw new MrioError('input', `${descriptor} names the file "${path}".`, hint, { path });
    }
    if (!only(path)) continue;
    const differs = (what: string, found: Record<string, unknown>) =>
      new MrioError('source', `The data file ${join(folder, path)} ${what}.`, remedy, {
        path,
        expected: { bytes, hash },
        found,
      });
    const entry = await stat(join(folder, path)).catch((cause) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
        throw differs(`is missing (expected ${bytes} bytes, ${hash})`, { hash: 'missing' });
      throw fileError('read', join(folder, path), cause);
    });
    const found = `sha256:${await sha256OfFile(join(folder, path))}`;
    if (found === hash && entry.size === bytes) continue;
    const how = entry.size === bytes ? 'was edited' : `has ${entry.size} bytes and should have ${bytes}`;
    throw differs(`${how} (expected ${hash}, found ${found})`, { bytes: entry.size, hash: found });
  }
  return resources.length;
}
