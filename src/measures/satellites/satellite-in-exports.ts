import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse, localInverses, outputsByAbsorber } from '../../mrio/solutions.ts';
import { groupSums } from '../length/group-sums.ts';
import { inOwnColumn } from '../length/outputs-by-completer.ts';
import { result } from '../result.ts';
import { accountAxis } from './account-axis.ts';
import { satellitePerOutput } from './satellite-per-output.ts';

/** The columns: three ways to count what hangs on selling abroad. */
export const ROUTES = ['in-exports', 'in-foreign-demand', 'counting-twice'] as const;

/**
 * Jobs, energy or emissions of a group tied to its exports, counted in three ways that others use.
 *
 * In exports: behind what leaves the group, its own chains only; the same as what it would lose if it stopped exporting.
 * In foreign demand: behind what others finally buy, each once (preferred). Counting twice: with chains that leave,
 * come back and leave again. The three overlap: never add them.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   satellite  account × supplier, any unit
 * @returns account × route (accounts·G × 3), unit of the satellite; rows `account|group`
 * @throws  MrioError `label` when the border leaves regions outside or the suppliers differ; `convergence` when singular
 * @identity in-exports ≤ counting-twice, where nothing is negative; value added for the satellite: DVA, VAX and DC
 * @source  METHODS B.3 (a) l_g Ld_gg e_g, (b) l_g Σ_t L_gt Σ_h≠g y_th, (c) l_g L_gg e_g, and (e), which is (a) here
 */
export function satelliteInExports(
  of: Mrio,
  border: Partition,
  satellite: Table<'account', 'supplier'>,
): Table<'account', 'route'> {
  const seen = grouped(of, border);
  const { n, G, groupAt } = seen;
  const sold = exportsOf(seen);
  const twice = applyInverse(seen, inOwnColumn(seen, sold), G);
  const absorbed = outputsByAbsorber(seen);
  const outputs = new Float64Array(n * ROUTES.length);
  const once = localOutputs(seen, sold);
  for (let i = 0; i < n; i++) {
    outputs[i * 3] = once[i];
    for (let h = 0; h < G; h++) if (h !== groupAt[i]) outputs[i * 3 + 1] += absorbed[i * G + h];
    outputs[i * 3 + 2] = twice[i * G + groupAt[i]];
  }
  const values = satellitePerOutput(seen, satellite).flatMap((each) =>
    Array.from(groupSums(seen, each, outputs, ROUTES.length)),
  );
  const rows = accountAxis(satellite, seen.groups.labels);
  const made = Float64Array.from(values);
  return result(of, 'satellite-in-exports', rows, axis('route', ROUTES), made, satellite.unit, [satellite]);
}

function exportsOf({ n, G, exports }: Grouped): Float64Array {
  const sold = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) sold[i] += exports[i * G + h];
  return sold;
}

/** Ld e, n. */
function localOutputs(seen: Grouped, sold: Float64Array): Float64Array {
  const { G, starts } = seen;
  const inverses = localInverses(seen);
  const out = new Float64Array(sold.length);
  for (let g = 0; g < G; g++) {
    const size = starts[g + 1] - starts[g];
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) out[starts[g] + i] += inverses[g][i * size + j] * sold[starts[g] + j];
  }
  return out;
}
