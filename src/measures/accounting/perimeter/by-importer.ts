import type { Grouped } from '../../../mrio/grouped.ts';
import { withInverse } from '../../../mrio/solutions.ts';
import { factor, solveLeft } from '../../../numeric/lu.ts';
import type { Contents, Sides } from './contents.ts';
import { settle } from './settle.ts';
import { writeContents } from './write-contents.ts';

/**
 * Contents when the line is all exports of one group to another: C = A_gh L_hg.
 *
 * One inverse, then for each pair a small system of the order of the smaller side: of C, or, for a large exporter, of
 * L_hg A_gh, because c (I + A_gh L_hg)⁻¹ = c − c A_gh (I + L_hg A_gh)⁻¹ L_hg. About n² S operations for single regions.
 *
 * @param   seen   the Mrio by groups
 * @param   sides  own and foreign content by position
 * @param   made   written to
 * @identity with two groups the contents of the exporter
 * @source  Miroudot & Ye (2021), bilateral perimeter; Johnson (2018)
 */
export function byImporter(seen: Grouped, sides: Sides, made: Contents): void {
  withInverse(seen, (L) => byImporterWith(seen, L, sides, made));
}

function byImporterWith(seen: Grouped, L: Float64Array, sides: Sides, made: Contents): void {
  const { G, starts } = seen;
  for (let g = 0; g < G; g++) {
    const positions = Array.from({ length: starts[g + 1] - starts[g] }, (_, i) => starts[g] + i);
    for (let h = 0; h < G; h++) {
      if (h === g) continue;
      const small = starts[h + 1] - starts[h] < positions.length;
      const { once, again } = small
        ? throughImporter(seen, L, sides, g, h)
        : settle(sides, positions, product(seen, seen.A, L, g, h));
      writeContents(seen, positions, [h], once, again, made);
    }
  }
}

/** M_gh N_hg for two n × n matrices, row-major. */
function product({ n, starts }: Grouped, M: Float64Array, N: Float64Array, g: number, h: number) {
  const [from, m] = [starts[g], starts[g + 1] - starts[g]];
  const made = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = starts[h]; j < starts[h + 1]; j++) {
      const each = M[(from + i) * n + j];
      if (each === 0) continue;
      for (let c = 0; c < m; c++) made[i * m + c] += each * N[j * n + from + c];
    }
  }
  return made;
}

/** The same from the side of the importer: again = c A_gh (I + L_hg A_gh)⁻¹ L_hg, once = c − again. */
function throughImporter(seen: Grouped, L: Float64Array, sides: Sides, g: number, h: number) {
  const { n, A, starts } = seen;
  const [from, m] = [starts[g], starts[g + 1] - starts[g]];
  const [to, size] = [starts[h], starts[h + 1] - starts[h]];
  const round = product(seen, L, A, h, g);
  for (let j = 0; j < size; j++) round[j * size + j] += 1;
  const sent = new Float64Array(2 * size);
  for (let side = 0; side < 2; side++)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < size; j++)
        sent[side * size + j] += sides[side][from + i] * A[(from + i) * n + to + j];
  const solved = solveLeft(factor(round, size), sent, 2);
  const [once, again] = [new Float64Array(2 * m), new Float64Array(2 * m)];
  for (let side = 0; side < 2; side++) {
    for (let j = 0; j < size; j++)
      for (let i = 0; i < m; i++) again[side * m + i] += solved[side * size + j] * L[(to + j) * n + from + i];
    for (let i = 0; i < m; i++) once[side * m + i] = sides[side][from + i] - again[side * m + i];
  }
  return { once, again };
}
