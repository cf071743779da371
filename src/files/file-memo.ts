import { statSync } from 'node:fs';

/** Files remembered at most by each reader: those of a pair or two. */
const KEPT = 8;

/**
 * A reader that remembers what the last few files held, for as long as they are not written to.
 *
 * @param   read  reads a file; what it returns must not be changed
 * @returns the same, reading a file once however often it is asked for
 * @throws  whatever `read` throws, every time
 */
export function fileMemo<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, { readonly version: string; readonly value: Promise<T> }>();
  return (path) => {
    const of = statSync(path, { throwIfNoEntry: false });
    if (!of) return read(path);
    const version = `${of.ino} ${of.size} ${of.mtimeMs}`;
    const kept = known.get(path);
    if (kept?.version === version) return kept.value;
    const value = read(path);
    known.delete(path);
    known.set(path, { version, value });
    value.catch(() => known.delete(path));
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
    return value;
  };
}
