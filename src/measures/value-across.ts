import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { crossings } from './crossings.ts';
import { result } from './result.ts';

/**
 * Value added that crosses a border at least once, and at least twice, by the activity that adds it.
 *
 * At least once is the value that uses the border, whoever adds it; at least twice is co-production in the strict
 * sense: parts that go over and come back. At least twice is part of at least once: do not add them.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups
 * @returns crossings × supplier (rows `1+` and `2+`; n columns), unit of the Mrio
 * @identity VA_≥2 ≤ VA_≥1 ≤ two-way trade; VA_≥1 = extraction of the border, activity by activity
 * @source  METHODS A.2 D4
 */
export function valueAcross(of: Mrio, border: Partition): Table<'crossings', 'supplier'> {
  const counted = crossings(of, border);
  const n = counted.cols.labels.length;
  const values = new Float64Array(2 * n);
  for (let times = counted.rows.labels.length - 1; times >= 1; times--) {
    for (let i = 0; i < n; i++) {
      const each = counted.values[times * n + i];
      values[i] += each;
      if (times >= 2) values[n + i] += each;
    }
  }
  return result(of, 'value-across', axis('crossings', ['1+', '2+']), of.Z.rows, values);
}
