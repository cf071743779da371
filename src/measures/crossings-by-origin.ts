import { axis, indexOf } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { crossings } from './crossings.ts';
import { result } from './result.ts';

/** The columns: once, twice, three times, and four times or more. */
export const CROSSING_COUNTS = ['0', '1', '2', '3', '4+'] as const;

/**
 * Value added of each region by how many times it crosses a border.
 *
 * Read it to see whose value goes back and forth. Regions far from the border appear too: their parts cross inside
 * somebody else's product.
 *
 * @param   of       the Mrio
 * @param   border   regions in groups
 * @param   sectors  sectors of origin that count; all when not given
 * @returns origin × crossings (R × 5: 0, 1, 2, 3, 4+), unit of the Mrio
 * @throws  MrioError `label` when a sector is unknown
 * @identity row totals = value added of the region (in these sectors)
 * @source  METHODS A.2 D4
 */
export function crossingsByOrigin(
  of: Mrio,
  border: Partition,
  sectors: readonly string[] = of.sectors.labels,
): Table<'origin', 'crossings'> {
  const counted = crossings(of, border);
  const n = counted.cols.labels.length;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const wanted = sectors.map((sector) => indexOf(of.sectors, sector));
  const width = CROSSING_COUNTS.length;
  const values = new Float64Array(R * width);
  for (let times = 0; times < counted.rows.labels.length; times++) {
    const col = Math.min(times, width - 1);
    for (let region = 0; region < R; region++) {
      for (const k of wanted) {
        values[region * width + col] += counted.values[times * n + activityIndex(region, k, S)];
      }
    }
  }
  const cols = axis('crossings', CROSSING_COUNTS);
  return result(of, 'crossings-by-origin', axis('origin', of.regions.labels), cols, values);
}
