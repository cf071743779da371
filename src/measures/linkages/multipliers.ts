import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { byActivity } from '../length/by-activity.ts';
import { groupMultipliers } from '../length/group-multipliers.ts';
import { result } from '../result.ts';

/** The columns: output in the world and in the own group, value added in the own group and elsewhere. */
export const MULTIPLIERS = ['output', 'own-output', 'own-value', 'leakage'] as const;

/**
 * Output and value added behind one unit of final sales of an activity, in its group and elsewhere (type I).
 *
 * How much a dollar of demand moves, with fixed recipes and idle capacity. Output counts a dollar at every stage: for
 * what stays in the group read value added; what does not stay leaks through imports.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns supplier × multiplier (n × 4), ratio
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when I − A is singular
 * @identity output = downstreamness; own-value + leakage = 1 where value added is the rest of each column
 * @source  Miller & Blair (2009), ch. 6, ι′ L_gj and v_g L_gj; Leontief (1936)
 */
export function multipliers(of: Mrio, border: Partition): Table<'supplier', 'multiplier'> {
  const seen = grouped(of, border);
  const { n, G, groupAt } = seen;
  const columns = MULTIPLIERS.map(() => new Float64Array(n));
  const output = groupMultipliers(seen);
  const value = valueOrigins(seen);
  for (let g = 0; g < G; g++) {
    for (let j = 0; j < n; j++) {
      columns[0][j] += output[g * n + j];
      if (groupAt[j] === g) {
        columns[1][j] = output[g * n + j];
        columns[2][j] = value[g * n + j];
      } else columns[3][j] += value[g * n + j];
    }
  }
  const cols = axis('multiplier', MULTIPLIERS);
  return result(of, 'multipliers', of.Z.rows, cols, byActivity(seen, columns), RATIO);
}
