import type { Grouped } from '../../mrio/grouped.ts';
import { diagonalBlocks, localInverses } from '../../mrio/solutions.ts';
import { factor, solveLeft } from '../../numeric/lu.ts';

/**
 * What is inside a unit of exports, counted once however often it leaves the exporter: c_g L_gg⁻¹ Ld_gg.
 *
 * A unit of exports of g needs L_gg of g's output, a part of it for inputs that g has exported before. Without any
 * exports of inputs it needs Ld_gg alone, and L_gg = Ld_gg (I + what comes round again).
 *
 * @param   seen     the Mrio by groups
 * @param   content  m × n, row-major: ratios per unit exported, each time that they are inside
 * @param   m        number of contents
 * @returns m × n ratios
 * @identity of v_g L_gg it makes v_g Ld_gg
 * @source  Borin & Mancini (2019), c (I + Σ_j A_sj B_js)⁻¹, where I + Σ_j A_sj B_js = L_ss⁻¹ B_ss; ours Ld_gg⁻¹ L_gg
 */
export function countedOnce(seen: Grouped, content: Float64Array, m: number): Float64Array {
  const { n, G, starts } = seen;
  const [whole, local] = [diagonalBlocks(seen), localInverses(seen)];
  const once = new Float64Array(m * n);
  for (let g = 0; g < G; g++) {
    const [from, size] = [starts[g], starts[g + 1] - starts[g]];
    const sides = new Float64Array(m * size);
    for (let c = 0; c < m; c++)
      for (let j = 0; j < size; j++) sides[c * size + j] = content[c * n + from + j];
    const solved = solveLeft(factor(whole[g], size), sides, m);
    for (let c = 0; c < m; c++) {
      for (let i = 0; i < size; i++) {
        const each = solved[c * size + i];
        for (let j = 0; j < size; j++) once[c * n + from + j] += each * local[g][i * size + j];
      }
    }
  }
  return once;
}
