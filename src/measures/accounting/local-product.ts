import type { Grouped } from '../../mrio/grouped.ts';
import { localInverses } from '../../mrio/solutions.ts';

/**
 * Output within each group for deliveries of that group, chains through other groups left out: Ld_gg d_g.
 *
 * @param   seen        the Mrio by groups
 * @param   deliveries  n, money
 * @returns n, money
 * @identity without inputs across the border Ld d = L d
 * @source  Borin & Mancini (2019), L_ss; ours Ld_gg
 */
export function localProduct(seen: Grouped, deliveries: ArrayLike<number>): Float64Array {
  const { n, G, starts } = seen;
  const blocks = localInverses(seen);
  const output = new Float64Array(n);
  for (let g = 0; g < G; g++) {
    const [from, size] = [starts[g], starts[g + 1] - starts[g]];
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += blocks[g][i * size + j] * deliveries[from + j];
      output[from + i] = sum;
    }
  }
  return output;
}
