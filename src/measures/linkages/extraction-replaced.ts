import { axis, indexOf } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { factor, solveRight } from '../../numeric/lu.ts';
import { thinProduct } from '../length/thin-product.ts';
import { result } from '../result.ts';
import { replacement } from './replacement.ts';

/** The columns: what the group loses, and what the others do, in output and in value added; a gain is below zero. */
export const REPLACED = ['own:output', 'others:output', 'own:value', 'others:value'] as const;

/**
 * Output and value added lost by a group, and by the others, when a sector of the group is gone and others take over.
 *
 * Users turn to their other suppliers of the same sector, so that the world loses little and the others gain what the
 * group loses: who competes with whom. It supposes that they can deliver; prices do not change.
 *
 * @param   of       the Mrio
 * @param   border   every region in one of G groups
 * @param   sectors  sectors that are extracted, one at a time; all when not given
 * @returns group-sector × loss (G·sectors × 4), unit of the Mrio; rows `group|sector`
 * @throws  MrioError `label` when the border leaves regions outside or a sector is unknown; `convergence` when the
 *          table with the replacement cannot be solved
 * @identity value lost by own and others = 0 where others can take over
 * @source  Dietzenbacher, van Burken & Kondo (2019), the global extraction method
 */
export function extractionReplaced(
  of: Mrio,
  border: Partition,
  sectors: readonly string[] = of.sectors.labels,
): Table<'group-sector', 'loss'> {
  const seen = grouped(of, border);
  const { n, G, groups, groupAt, order, vc } = seen;
  const S = of.sectors.labels.length;
  const width = REPLACED.length;
  const values = new Float64Array(G * sectors.length * width);
  sectors.forEach((sector, row) => {
    const k = indexOf(of.sectors, sector);
    const at = Array.from({ length: n }, (_, i) => i).filter((i) => order[i] % S === k);
    const columns = inverseColumns(seen, at);
    for (let g = 0; g < G; g++) {
      const change = outputChange(seen, at, columns, g, sector);
      const cell = (g * sectors.length + row) * width;
      for (let i = 0; i < n; i++) {
        const others = groupAt[i] === g ? 0 : 1;
        values[cell + others] -= change[i];
        values[cell + 2 + others] -= vc[i] * change[i];
      }
    }
  });
  const rows = axis(
    'group-sector',
    groups.labels.flatMap((group) => sectors.map((sector) => `${group}${SEPARATOR}${sector}`)),
  );
  return result(of, 'extraction-replaced', rows, axis('loss', REPLACED), values);
}

/** The columns of L for some positions, n × m. */
function inverseColumns(seen: Grouped, at: readonly number[]): Float64Array {
  const sides = new Float64Array(seen.n * at.length);
  at.forEach((i, a) => {
    sides[i * at.length + a] = 1;
  });
  return applyInverse(seen, sides, at.length);
}

/** Rounds of suppliers' suppliers before the system is solved as a whole. */
const ROUNDS = 60;

/** Change of output, n: L_·K s, where the sector's rows change by s = z + W (x + L_·K s). */
function outputChange(
  seen: Grouped,
  at: readonly number[],
  columns: Float64Array,
  g: number,
  sector: string,
): Float64Array {
  const { n, x } = seen;
  const m = at.length;
  const { inputs, final } = replacement(seen, at, g);
  const first = thinProduct(inputs, x, m, n, 1).map((each, a) => each + final[a]);
  const change = thinProduct(columns, first, n, m, 1);
  let step: Float64Array = change.slice();
  for (let round = 0; round < ROUNDS; round++) {
    step = thinProduct(columns, thinProduct(inputs, step, m, n, 1), n, m, 1);
    for (let i = 0; i < n; i++) change[i] += step[i];
    if (largest(step) <= 1e-16 * largest(change)) return change;
  }
  const system = thinProduct(inputs, columns, m, n, m).map((each, c) => (c % (m + 1) === 0 ? 1 : 0) - each);
  const factors = factor(system, m);
  if (!(factors.quality > 1e-13)) {
    throw new MrioError(
      'convergence',
      `The table without ${sector} of ${seen.groups.labels[g]} cannot be solved.`,
      'Check whether the other suppliers of the sector can take over what it sells.',
    );
  }
  return thinProduct(columns, solveRight(factors, first, 1), n, m, 1);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
}
