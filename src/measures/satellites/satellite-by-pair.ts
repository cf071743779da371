import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { groupSums } from '../length/group-sums.ts';
import { outputsByCompleter } from '../length/outputs-by-completer.ts';
import { pairAxis } from '../length/pair-axis.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/** The columns: behind what the other group finally buys, and behind the products that it completes. */
export const PAIR_ROUTES = ['in-demand', 'in-products'] as const;

/**
 * Jobs, energy or emissions of one group behind what another finally buys, and behind the products that it completes.
 *
 * Each is counted once; the own group is there too. The two columns overlap: do not add them.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × route (accounts·G² × 2), unit of the satellite; rows `account|g>h`, with what is in g
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity Σ over h = the satellite of g, where there is output, for each column
 * @source  METHODS B.3 (b) l_g Σ_t L_gt y_th, and (d) l_g L_gh y_h
 */
export function satelliteByPair(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'route'> {
  const seen = grouped(of, border);
  const { G } = seen;
  const [absorbed, completed] = [outputsByAbsorber(seen), outputsByCompleter(seen)];
  const coefficients = satellitePerOutput(seen, satellite);
  const values = new Float64Array(coefficients.length * G * G * 2);
  coefficients.forEach((each, account) => {
    [absorbed, completed].forEach((outputs, col) => {
      groupSums(seen, each, outputs, G).forEach((value, pair) => {
        values[(account * G * G + pair) * 2 + col] = value;
      });
    });
  });
  const rows = accountAxis(satellite, pairAxis(seen).labels);
  const cols = axis('route', PAIR_ROUTES);
  return result(of, 'satellite-by-pair', rows, cols, values, satellite.unit, [satellite]);
}
