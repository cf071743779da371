import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { flush } from './atomic.ts';
import { fileError } from './file-error.ts';
import { makeFolder, unmakeFolder } from './make-folder.ts';
import { withStaging } from './staging.ts';

/**
 * Writes a set of files into a folder: all of them or none.
 *
 * The files are made in a temporary folder and move into place only when all are complete and on the disk. A new
 * folder appears in one step. In an existing folder the files are replaced one by one, the old ones kept until the
 * last has moved, and put back if one cannot move; other files in the folder stay. Only a machine that stops within
 * these few renames can leave old beside new, which `verifyPackage` finds.
 *
 * @param   folder  where the files belong
 * @param   fill    writes the files, also in subfolders, to the folder it is given
 * @returns what `fill` returns
 * @throws  MrioError `input` when a file cannot be written: path, reason in plain words, what to do; what was in
 *          the folder is untouched. An error of `fill` itself passes through
 */
export async function writeFolderAtomically<T>(
  folder: string,
  fill: (staging: string) => Promise<T>,
): Promise<T> {
  const target = resolve(folder);
  const isNew = !existsSync(target);
  let made: string | undefined;
  try {
    if (isNew) made = makeFolder(dirname(target));
    else makeFolder(target);
    return await withStaging(isNew ? dirname(target) : target, basename(target), async (staging) => {
      const fresh = join(staging, 'new');
      makeFolder(fresh);
      const result = await fill(fresh).catch((cause) => {
        throw inPlace(cause, fresh, target);
      });
      await Promise.all(filesIn(fresh).map((file) => flush(join(fresh, file))));
      if (isNew) renameSync(fresh, target);
      else replaceFiles(fresh, join(staging, 'old'), target);
      return result;
    });
  } catch (cause) {
    if (made) unmakeFolder(dirname(target), made);
    throw isSystemError(cause) ? fileError('write', folder, cause) : cause;
  }
}

/** Moves all files of `fresh` to `target`, the replaced ones to `old`; without a pause, so no signal cuts it. */
function replaceFiles(fresh: string, old: string, target: string): void {
  const undo: (() => void)[] = [];
  try {
    for (const file of filesIn(fresh)) {
      const place = join(target, file);
      const made = makeFolder(dirname(place));
      if (made) undo.push(() => unmakeFolder(dirname(place), made));
      const before = lstatSync(place, { throwIfNoEntry: false });
      if (before?.isDirectory()) throw fileError('write', place, { code: 'EISDIR' });
      if (before) {
        makeFolder(dirname(join(old, file)));
        renameSync(place, join(old, file));
        undo.push(() => renameSync(join(old, file), place));
      }
      renameSync(join(fresh, file), place);
      undo.push(() => rmSync(place));
    }
  } catch (cause) {
    for (const step of undo.reverse()) step();
    throw cause;
  }
}

/** Paths of all files below a folder, relative to it, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** An error that names a file where the file belongs, not where it was being made. */
function inPlace(cause: unknown, fresh: string, target: string): unknown {
  if (!(cause instanceof MrioError)) return cause;
  const message = cause.message.replaceAll(fresh, target);
  const path = String(cause.data.path).replaceAll(fresh, target);
  return new MrioError(
    cause.code,
    message,
    cause.hint,
    'path' in cause.data ? { ...cause.data, path } : cause.data,
  );
}

function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && typeof (cause as { code?: unknown; errno?: unknown }).errno === 'number';
}
