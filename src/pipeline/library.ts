import type { Dataset } from '../core/dataset.ts';
import type { Origin } from '../core/provenance.ts';
import type { Source } from '../sources/source.ts';
import { readSource } from '../sources/source.ts';

/** A folder of sources that reads each file once and remembers what was read. */
export interface Library {
  read<Query>(source: Source<Query>, query: Query): Promise<Dataset>;
  /** Origins of everything read so far. */
  origins(): readonly Origin[];
  /** Hash of each file read so far, by its path below the folder. */
  inputs(): Readonly<Record<string, string>>;
}

/** Opens a folder of sources. */
export function openLibrary(root: string): Library {
  const read = new Map<string, Promise<Dataset>>();
  const done = new Map<string, Origin>();
  return {
    read(source, query) {
      const file = source.file(query);
      const key = `${source.id} ${file} ${source.where?.(query) ?? ''}`;
      let dataset = read.get(key);
      if (!dataset) {
        dataset = readSource(root, source, query).then((each) => {
          done.set(file, each.origin);
          return each;
        });
        read.set(key, dataset);
      }
      return dataset;
    },
    origins: () => [...done.keys()].sort().map((file) => done.get(file)!),
    inputs: () => Object.fromEntries([...done.keys()].sort().map((file) => [file, done.get(file)!.sha256])),
  };
}
