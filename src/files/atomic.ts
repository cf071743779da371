import { lstatSync, realpathSync, renameSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { fileError } from './file-error.ts';
import { makeFolder, unmakeFolder } from './make-folder.ts';
import { withStaging } from './staging.ts';

/**
 * Writes one file so that the old content or the new is there, never a part.
 *
 * The content goes to a temporary file in the same folder, reaches the disk, and takes the name in one step.
 * Folders on the way are made. A symbolic link stays one: the file it points to is replaced.
 *
 * @param   path     the file
 * @param   content  text (UTF-8), bytes, or a function that writes them to the path it is given
 * @throws  MrioError `input` when the file cannot be written: path, reason in plain words, what to do; the old
 *          content is untouched and nothing half-written remains
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array | ((temporary: string) => Promise<void>),
): Promise<void> {
  let made: string | undefined;
  try {
    made = makeFolder(dirname(resolve(path)));
    const target = replaceable(resolve(path));
    await withStaging(dirname(target), basename(target), async (temporary) => {
      if (typeof content === 'function') await content(temporary);
      else await writeFile(temporary, content);
      await flush(temporary);
      renameSync(temporary, target);
    });
  } catch (cause) {
    if (made) unmakeFolder(dirname(resolve(path)), made);
    throw fileError('write', path, cause);
  }
}

/** The path whose content a write replaces; refuses folders and devices. */
function replaceable(path: string): string {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return path;
  if (entry.isSymbolicLink()) return replaceable(realpathSync(path));
  if (entry.isFile()) return path;
  const what = entry.isDirectory() ? 'it is a folder' : 'it is not an ordinary file';
  throw new MrioError('input', `Cannot write ${path}: ${what}.`, 'Choose another name for the file.', {
    path,
  });
}

/** Waits until a file's bytes are on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
