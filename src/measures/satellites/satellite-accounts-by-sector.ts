import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { groupMultipliers } from '../length/group-multipliers.ts';
import { sectorAxis } from '../linkages/sector-axis.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { ACCOUNTS } from './satellite-accounts.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/**
 * The accounts of a group by sector: production and exports by the sector where it happens, consumption and imports by
 * the sector of the product that is finally bought.
 *
 * A car's steel stands under steel in production, and under cars in consumption: do not compare sectors across the
 * columns. The rest is as in the accounts by group.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × view (accounts·G·S × 5), unit of the satellite; rows `account|group|sector`
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity Σ over sectors = the accounts by group
 * @source  Stadler (2021), the accounts of pymrio by region and sector; Peters (2008)
 */
export function satelliteAccountsBySector(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'view'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, order, x, final } = seen;
  const S = of.sectors.labels.length;
  const outputs = outputsByAbsorber(seen);
  const width = ACCOUNTS.length;
  const coefficients = satellitePerOutput(seen, satellite);
  const values = new Float64Array(coefficients.length * G * S * width);
  coefficients.forEach((each, account) => {
    const cell = (g: number, i: number): number => ((account * G + g) * S + (order[i] % S)) * width;
    const behind = groupMultipliers(seen, each);
    const total = new Float64Array(n);
    for (let g = 0; g < G; g++) for (let j = 0; j < n; j++) total[j] += behind[g * n + j];
    for (let i = 0; i < n; i++) {
      const home = cell(groupAt[i], i);
      const count = satellite.values[account * n + order[i]];
      values[home] += count;
      if (x[i] === 0) values[home + 4] += count;
      for (let h = 0; h < G; h++) {
        if (h !== groupAt[i]) values[home + 3] += each[i] * outputs[i * G + h];
        const bought = final[i * G + h];
        values[cell(h, i) + 1] += total[i] * bought;
        values[cell(h, i) + 2] += (total[i] - behind[h * n + i]) * bought;
      }
    }
  });
  const rows = accountAxis(satellite, sectorAxis(seen).labels);
  const cols = axis('view', ACCOUNTS);
  return result(of, 'satellite-accounts-by-sector', rows, cols, values, satellite.unit, [satellite]);
}
