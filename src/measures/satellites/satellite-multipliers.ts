import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { byActivity } from '../length/by-activity.ts';
import { groupMultipliers } from '../length/group-multipliers.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/** The columns: at the activity itself, in the world, and in the own group. */
export const PER_FINAL_UNIT = ['direct', 'total', 'own'] as const;

/**
 * Jobs, energy or emissions behind one unit of final sales of an activity (type I).
 *
 * Direct is what the activity itself uses per unit of output. Households do not spend what they earn here (type II
 * would). Per unit of money of the accounts, as a million dollars.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × multiplier (accounts·n × 3: direct, total, own), unit of the satellite per unit of money; rows
 *          `account|region|sector`
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity Σ total·y = the satellite of the world, where there is output
 * @source  Miller & Blair (2009), ch. 6: l′ L and l_g L_gj; METHODS B.3
 */
export function satelliteMultipliers(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'multiplier'> {
  const seen = grouped(of, border);
  const { n, G, groupAt } = seen;
  const coefficients = satellitePerOutput(seen, satellite);
  const size = n * PER_FINAL_UNIT.length;
  const values = new Float64Array(coefficients.length * size);
  coefficients.forEach((direct, account) => {
    const byGroup = groupMultipliers(seen, direct);
    const [total, own] = [new Float64Array(n), new Float64Array(n)];
    for (let g = 0; g < G; g++) {
      for (let j = 0; j < n; j++) {
        total[j] += byGroup[g * n + j];
        if (groupAt[j] === g) own[j] = byGroup[g * n + j];
      }
    }
    values.set(byActivity(seen, [direct, total, own]), account * size);
  });
  const rows = accountAxis(satellite, of.Z.rows.labels);
  const cols = axis('multiplier', PER_FINAL_UNIT);
  return result(of, 'satellite-multipliers', rows, cols, values, satellite.unit, [satellite]);
}
