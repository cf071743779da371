import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { groupMultipliers } from '../length/group-multipliers.ts';
import { pairAxis } from '../length/pair-axis.ts';
import { removeFlows } from '../linkages/flow-removal.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/** The columns: what the seller would lose, and the world. */
export const LOST = ['own', 'world'] as const;

/**
 * Jobs, energy or emissions that hang on each export flow: what would be missing if one group stopped selling to another.
 *
 * A bound with no other buyers, not a forecast; losses of different flows do not add up.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × loss (accounts·G·(G−1) × 2), unit of the satellite; rows `account|g>h`, sales of g to h removed
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity value added for the satellite: VAX-D
 * @source  METHODS B.3 (e): l (x − (I − A without A_gh)⁻¹ (y − y_gh))
 */
export function satelliteExtraction(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'loss'> {
  const seen = grouped(of, border);
  const { G, n, starts } = seen;
  const behind = satellitePerOutput(seen, satellite).map((each) => groupMultipliers(seen, each));
  const pairs = pairAxis(seen, false);
  const flows = pairs.labels.length;
  const values = new Float64Array(behind.length * flows * 2);
  let flow = 0;
  removeFlows(seen, (g, _, deliveries) => {
    behind.forEach((multipliers, account) => {
      const at = (account * flows + flow) * 2;
      for (let t = 0; t < G; t++) {
        let lost = 0;
        for (let i = 0; i < deliveries.length; i++)
          lost += multipliers[t * n + starts[g] + i] * deliveries[i];
        if (t === g) values[at] = lost;
        values[at + 1] += lost;
      }
    });
    flow++;
  });
  const rows = accountAxis(satellite, pairs.labels);
  return result(of, 'satellite-extraction', rows, axis('loss', LOST), values, satellite.unit, [satellite]);
}
