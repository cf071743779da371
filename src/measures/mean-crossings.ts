import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { crossings } from './crossings.ts';
import { result } from './result.ts';

/** The row for value added of all regions together. */
export const WORLD = 'world';

/**
 * How often a dollar that crosses a border crosses it, on average.
 *
 * One means buying and selling; above one, part of the value returns. It is an average over value, not over trucks,
 * and says nothing about how much crosses. Where nothing crosses it is 0.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups
 * @returns origin × measure (`world` and the R regions × mean), ratio
 * @identity world mean = two-way trade ÷ VA_≥1
 * @source  METHODS A.2 D4: Σ n·VA_n ÷ Σ_{n≥1} VA_n
 */
export function meanCrossings(of: Mrio, border: Partition): Table<'origin', 'measure'> {
  const counted = crossings(of, border);
  const n = counted.cols.labels.length;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const value = new Float64Array(R + 1);
  const times = new Float64Array(R + 1);
  for (let count = 1; count < counted.rows.labels.length; count++) {
    for (let i = 0; i < n; i++) {
      const each = counted.values[count * n + i];
      for (const row of [0, 1 + Math.floor(i / S)]) {
        value[row] += each;
        times[row] += count * each;
      }
    }
  }
  const values = times.map((each, row) => (value[row] === 0 ? 0 : each / value[row]));
  const rows = axis('origin', [WORLD, ...of.regions.labels]);
  return result(of, 'mean-crossings', rows, axis('measure', ['mean']), values, RATIO);
}
