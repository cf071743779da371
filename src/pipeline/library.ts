import type { Dataset } from '../core/dataset.ts';
import type { Origin } from '../core/provenance.ts';
import type { Source } from '../sources/source.ts';
import { readSource } from '../sources/source.ts';

/** A folder of sources that reads each file once and remembers what was read. */
export interface Library {
  read<Query>(source: Source<Query>, query: Query): Promise<Dataset>;
  /** Origins of everything read through this library so far. */
  origins(): readonly Origin[];
  /** Hash of each file read so far, by its path below the folder. */
  inputs(): Readonly<Record<string, string>>;
  /** A library on the same folder with a list of its own; what is read through it also counts here. */
  track(): Library;
}

/** Opens a folder of sources. */
export function openLibrary(root: string): Library {
  return trackedLibrary(root, new Map(), () => {});
}

function trackedLibrary(
  root: string,
  cache: Map<string, Promise<Dataset>>,
  tell: (file: string, origin: Origin) => void,
): Library {
  const done = new Map<string, Origin>();
  const note = (file: string, origin: Origin) => {
    done.set(file, origin);
    tell(file, origin);
  };
  return {
    async read(source, query) {
      const file = source.file(query);
      const key = `${source.id} ${file} ${source.where?.(query) ?? ''}`;
      let dataset = cache.get(key);
      if (!dataset) {
        dataset = readSource(root, source, query);
        cache.set(key, dataset);
      }
      note(file, (await dataset).origin);
      return dataset;
    },
    origins: () => [...done.keys()].sort().map((file) => done.get(file)!),
    inputs: () => Object.fromEntries([...done.keys()].sort().map((file) => [file, done.get(file)!.sha256])),
    track: () => trackedLibrary(root, cache, note),
  };
}
