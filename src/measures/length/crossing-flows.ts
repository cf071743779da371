import type { Partition } from '../../core/partition.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import { groupCrosses } from './group-crosses.ts';

/**
 * What crosses a border for the final demand of each group: inputs at every stage, and final sales.
 *
 * No product of n × n matrices with G columns: A q is q less its own final demand, so that only the smaller of the
 * blocks that cross and those that do not are multiplied.
 *
 * @param   seen    the Mrio in the order of G groups, with the outside as a group
 * @param   border  the border whose lines count
 * @returns n × G, row-major, money: K L Y + Y_K
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ over groups = what the position sells across the border
 * @source  METHODS B.1, border crossings; Muradov (2016)
 */
export function crossingFlows(seen: Grouped, border: Partition): Float64Array {
  const { G, A, n, starts, final } = seen;
  const q = outputsByAbsorber(seen);
  const flows = new Float64Array(n * G);
  for (let g = 0; g < G; g++) {
    if (g === border.outside) continue;
    const all = Array.from({ length: G }, (_, h) => h);
    const over = all.filter((h) => groupCrosses(border, g, h));
    const here = all.filter((h) => !groupCrosses(border, g, h));
    const size = (groups: number[]): number => groups.reduce((sum, h) => sum + starts[h + 1] - starts[h], 0);
    const direct = size(over) <= size(here);
    for (let i = starts[g]; i < starts[g + 1]; i++) {
      const at = i * G;
      if (!direct) for (let c = 0; c < G; c++) flows[at + c] = q[at + c] - final[at + c];
      for (const h of direct ? over : here) {
        for (let j = starts[h]; j < starts[h + 1]; j++) {
          const a = direct ? A[i * n + j] : -A[i * n + j];
          if (a !== 0) for (let c = 0; c < G; c++) flows[at + c] += a * q[j * G + c];
        }
      }
      for (const h of over) flows[at + h] += final[at + h];
    }
  }
  return flows;
}
