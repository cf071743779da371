import { beaUseTable } from '../../sources/bea/use-table.ts';
import type { Library } from '../library.ts';

/** First year of BEA's use tables at hand, and the year before, for which it stands in. */
const FIRST = 2012;

/**
 * A library in which BEA's use table of 2012 stands in for the missing one of 2011.
 *
 * Only the mix of US service exports comes from that table, so a base table of 2011 can be built for the long series.
 * Other years are read as they are.
 *
 * @param   library  the folder of sources
 * @source  RECIPE §1 step 6 (d0): "2012 for 2011"; §12
 */
export function withFirstUseTable(library: Library): Library {
  return {
    ...library,
    read: (source, query) => {
      const year = (query as { year?: number } | undefined)?.year;
      if (source.id !== beaUseTable.id || year !== FIRST - 1) return library.read(source, query);
      return library.read(beaUseTable, { year: FIRST });
    },
    track: () => withFirstUseTable(library.track()),
  };
}
