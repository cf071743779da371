import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { result } from '../result.ts';
import { crossingsByPair } from './crossings-by-pair.ts';

/**
 * How often value added of one group crosses a border before another absorbs it, on average.
 *
 * Between two groups, what is above one comes from going back and forth or through others. At home it is below one:
 * most value never leaves. An average over value: read it beside the value itself. 0 where there is none.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them with the outside, whose own lines do not count
 * @returns pair × measure (G² × 1: mean), ratio; the row `g>h` holds value added of g absorbed in h
 * @throws  MrioError `convergence` when I − A is singular; `label` when two pairs look alike
 * @identity mean · value = times crossed; at least 1 between two groups that count, where nothing is negative
 * @source  METHODS B.1; Muradov (2016); Wang, Wei, Yu & Zhu (2017), CB
 */
export function meanCrossingsByPair(of: Mrio, border: Partition): Table<'pair', 'measure'> {
  const counted = crossingsByPair(of, border);
  const values = Float64Array.from(counted.rows.labels, (_, pair) => {
    const value = counted.values[pair * 2];
    return value === 0 ? 0 : counted.values[pair * 2 + 1] / value;
  });
  return result(of, 'mean-crossings-by-pair', counted.rows, axis('measure', ['mean']), values, RATIO);
}
