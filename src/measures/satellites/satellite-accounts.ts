import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { groupSums } from '../length/group-sums.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/** The columns: what happens in a group, what its final demand causes, and what crosses inside products. */
export const ACCOUNTS = ['production', 'consumption', 'imports', 'exports', 'no-output'] as const;

/**
 * Jobs, energy or emissions of a group as producer, and behind what it finally buys: its footprint.
 *
 * Production is what happens in the group; consumption is its footprint, wherever it happens. Imports are the part of
 * the footprint that happens elsewhere, exports the part of production behind what others buy. What final buyers cause
 * themselves (heating, driving) is not in the satellite of activities, and so in none of these. No-output stands
 * in production and cannot be tied to anybody.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × view (accounts·G × 5), unit of the satellite; rows `account|group`
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity consumption = production − no-output − exports + imports; Σ imports = Σ exports
 * @source  Peters (2008), consumption and production based accounts; Stadler (2021), the accounts of pymrio
 */
export function satelliteAccounts(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'view'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, order, x } = seen;
  const outputs = outputsByAbsorber(seen);
  const width = ACCOUNTS.length;
  const coefficients = satellitePerOutput(seen, satellite);
  const values = new Float64Array(coefficients.length * G * width);
  coefficients.forEach((each, account) => {
    const cell = (g: number): number => (account * G + g) * width;
    for (let i = 0; i < n; i++) {
      const count = satellite.values[account * n + order[i]];
      values[cell(groupAt[i])] += count;
      if (x[i] === 0) values[cell(groupAt[i]) + 4] += count;
    }
    groupSums(seen, each, outputs, G).forEach((value, pair) => {
      const [g, h] = [Math.floor(pair / G), pair % G];
      values[cell(h) + 1] += value;
      if (g === h) return;
      values[cell(h) + 2] += value;
      values[cell(g) + 3] += value;
    });
  });
  const rows = accountAxis(satellite, seen.groups.labels);
  return result(of, 'satellite-accounts', rows, axis('view', ACCOUNTS), values, satellite.unit, [satellite]);
}
