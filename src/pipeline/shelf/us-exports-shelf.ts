import { axis } from '../../core/axis.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { COUNT, unitOf } from '../../core/unit.ts';
import { beaMetroEmployment } from '../../sources/bea/metro-employment.ts';
import { itaMetroExports } from '../../sources/ita/metro-exports.ts';
import type { Library } from '../library.ts';

/** Years of the export map. */
const YEARS = Array.from({ length: 10 }, (_, i) => String(2012 + i));

/**
 * Merchandise exports of metropolitan areas, rows by CBSA code where the area has the same name in BEA's jobs.
 *
 * @returns `us-exports` (area × year, USD; rows add up to the nation, in the order of the file) and `us-exports-published`
 *          (0 where the agency withholds the figure)
 */
export async function usExportsShelf(library: Library): Promise<Record<string, Table>> {
  const own = library.track();
  const exported = await own.read(itaMetroExports, undefined);
  const named = await own.read(beaMetroEmployment, undefined);
  const name = columnOf(named, 'name');
  // BEA marks areas with independent cities by a star, and writes two hyphens where the map writes one.
  const codes = new Map(named.rows.map((row) => [plain(row[name]), row[0]]));
  const rows = axis(
    'area',
    exported.rows.map((row) => codes.get(plain(row[0])) ?? row[0]),
  );
  const cols = axis('year', YEARS);
  const at = YEARS.map((year) => columnOf(exported, year));
  const origin = provenance('exports of metropolitan areas', 'observed', own.origins());
  return {
    'us-exports': table({
      rows,
      cols,
      values: Float64Array.from(
        exported.rows.flatMap((row) =>
          at.map((column) => (row[column] === '' ? 0 : numberAt(exported, row, column))),
        ),
      ),
      unit: unitOf('USD'),
      provenance: origin,
    }),
    'us-exports-published': table({
      rows,
      cols,
      values: Float64Array.from(
        exported.rows.flatMap((row) => at.map((column) => (row[column] === '' ? 0 : 1))),
      ),
      unit: COUNT,
      provenance: origin,
    }),
  };
}

function plain(name: string): string {
  return name.replace(/ \*$/, '').replaceAll('--', '-');
}
