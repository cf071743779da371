import type { Frame } from '../../accounts/frame.ts';
import type { Table } from '../../core/table.ts';
import type { Library } from '../library.ts';
import { usExportsShelf } from './us-exports-shelf.ts';
import { usJobsShelf } from './us-jobs-shelf.ts';
import { usOutputShelf } from './us-output-shelf.ts';

/**
 * Regional statistics of the United States, harmonised and compact: all that `usRegionEvidence` reads.
 *
 * @param   library  the folder of sources
 * @returns tables by name; what each holds is said by `usOutputShelf`, `usJobsShelf` and `usExportsShelf`
 * @throws  MrioError `source` when a file is missing, or a cell is suppressed and has no rule
 */
export async function usShelf(library: Library, frame: Frame): Promise<Record<string, Table>> {
  return {
    ...(await usOutputShelf(library, frame)),
    ...(await usJobsShelf(library, frame)),
    ...(await usExportsShelf(library)),
  };
}
