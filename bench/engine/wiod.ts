import { readTable } from '../../src/formats/read-table.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';

/** A World Input-Output Table of a folder of public data. */
export function wiod(sources: string, year: number): Promise<Mrio> {
  return readTable(`${sources}/wiod2013`, { format: 'wiod-matrices', year });
}
