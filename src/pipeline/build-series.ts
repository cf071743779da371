import type { Frame } from '../accounts/frame.ts';
import type { Table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { buildBase } from './build-base.ts';
import type { PairConfig } from './config.ts';
import { openLibrary } from './library.ts';
import { baseChoices } from './parameters.ts';
import { withFirstUseTable } from './series/first-use-table.ts';
import { nationalSeries } from './series/national-series.ts';
import { WIOD_YEARS, wiodTable } from './series/wiod-table.ts';

/** First year of OECD's flows; BEA's use tables begin a year later, so it is no account year. */
const FIRST_FLOWS = 2011;

/**
 * The national series of the build: WIOD 1995–2011 and the base tables 2011–2022, under each other and never chained.
 *
 * @param   sources  the folder of public data
 * @param   made     base tables of the account years
 * @returns tables for the shelf, and the hash of each file that was read for them
 */
export async function buildSeries(
  sources: string,
  frame: Frame,
  method: PairConfig,
  made: ReadonlyMap<number, Mrio>,
): Promise<{ tables: Record<string, Table>; inputs: Record<string, string> }> {
  const inputs: Record<string, string> = {};
  const services = frame.sectors.labels.filter((_, k) => !frame.goods[k]);
  const tables = await nationalSeries([
    {
      id: 'wiod',
      years: WIOD_YEARS,
      services: Array.from({ length: 19 }, (_, i) => `c${17 + i}`),
      // A library for each year: a year's file is not needed again.
      async tableOf(year) {
        const library = openLibrary(sources);
        const table = await wiodTable(library, year);
        Object.assign(inputs, library.inputs());
        return table;
      },
    },
    {
      id: 'accounts',
      years: [FIRST_FLOWS, ...made.keys()],
      services,
      async tableOf(year) {
        const known = made.get(year);
        if (known) return known;
        const library = withFirstUseTable(openLibrary(sources));
        const { mrio } = await buildBase(library, frame, method, year, baseChoices(method));
        Object.assign(inputs, library.inputs());
        return mrio;
      },
    },
  ]);
  return { tables, inputs };
}
