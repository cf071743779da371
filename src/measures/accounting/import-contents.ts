import type { Grouped } from '../../mrio/grouped.ts';
import { applyInverse, diagonalBlocks, valueOrigins } from '../../mrio/solutions.ts';
import { factor, solveRight } from '../../numeric/lu.ts';
import { unitContent } from './unit-content.ts';

/** Content of imports by origin of the value: G × G each, money; row = origin, column = importer. */
export interface ImportContents {
  /** Each time that it comes in. */
  readonly whole: Float64Array;
  /** What has come in before. */
  readonly again: Float64Array;
}

/**
 * Value added of every group in the imports of every group, and how much of it comes in for the second time or later.
 *
 * Without the imports of h, sales of all others to h, the inverse is Lo; for imports m_h it is
 * v_t Lo m_h = v_t L m_h − (v_t L − v_t Ld where t is h)_h L_hh⁻¹ (L m_h)_h: G sides and a small solve for each importer.
 *
 * @param   seen  the Mrio by groups
 * @returns two G × G arrays, money
 * @identity Σ over origins of the whole = imports where suppliers have output
 * @source  Borin & Mancini (2019), eq. 51, importer perspective; ours Lo = L − (L (A − Ao)) Lo
 */
export function importContents(seen: Grouped): ImportContents {
  const { n, G, starts, exports } = seen;
  const origins = valueOrigins(seen);
  const { local } = unitContent(seen);
  const needs = applyInverse(seen, exports, G);
  const blocks = diagonalBlocks(seen);
  const [whole, again] = [new Float64Array(G * G), new Float64Array(G * G)];
  for (let t = 0; t < G; t++)
    for (let i = 0; i < n; i++)
      for (let h = 0; h < G; h++) whole[t * G + h] += origins[t * n + i] * exports[i * G + h];
  for (let h = 0; h < G; h++) {
    const [from, size] = [starts[h], starts[h + 1] - starts[h]];
    const own = Float64Array.from({ length: size }, (_, i) => needs[(from + i) * G + h]);
    const round = solveRight(factor(blocks[h], size), own, 1);
    for (let t = 0; t < G; t++) {
      for (let i = 0; i < size; i++) {
        const inside = origins[t * n + from + i] - (t === h ? local[from + i] : 0);
        again[t * G + h] += inside * round[i];
      }
    }
  }
  return { whole, again };
}
