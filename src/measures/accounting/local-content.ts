import type { Grouped } from '../../mrio/grouped.ts';
import { localInverses } from '../../mrio/solutions.ts';

/**
 * Given amounts per unit of output, gathered along the chains within each group: c_g Ld_gg.
 *
 * @param   seen       the Mrio by groups
 * @param   perOutput  n, per unit of output
 * @returns n, per unit delivered out of the group
 * @identity without inputs across the border c Ld = c L
 * @source  Borin & Mancini (2019), v_s L_ss; ours v_g Ld_gg
 */
export function localContent(seen: Grouped, perOutput: ArrayLike<number>): Float64Array {
  const { n, G, starts } = seen;
  const blocks = localInverses(seen);
  const content = new Float64Array(n);
  for (let g = 0; g < G; g++) {
    const [from, size] = [starts[g], starts[g + 1] - starts[g]];
    for (let i = 0; i < size; i++) {
      const each = perOutput[from + i];
      if (each === 0) continue;
      for (let j = 0; j < size; j++) content[from + j] += each * blocks[g][i * size + j];
    }
  }
  return content;
}
