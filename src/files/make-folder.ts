import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it.
 *
 * Node's own recursive `mkdir` never returns where the system refuses with "does not exist", as in /proc.
 *
 * @param   folder  an absolute path
 * @returns the topmost folder that was made, or undefined when all were there
 */
export function makeFolder(folder: string): string | undefined {
  const entry = statSync(folder, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return undefined;
  if (entry) throw Object.assign(new Error(`${folder}: Not a directory`), { code: 'ENOTDIR', errno: -20 });
  const above = dirname(folder) === folder ? undefined : makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    const meanwhile = (cause as { code?: string }).code === 'EEXIST';
    if (meanwhile && statSync(folder).isDirectory()) return above;
    if (above) unmakeFolder(dirname(folder), above);
    throw cause;
  }
  return above ?? folder;
}

/** Takes back `makeFolder`: removes folders from `folder` up to `topmost`, as long as they are empty. */
export function unmakeFolder(folder: string, topmost: string): void {
  for (let each = folder; each.startsWith(topmost); each = dirname(each)) {
    try {
      rmdirSync(each);
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'ENOENT') return;
    }
  }
}
