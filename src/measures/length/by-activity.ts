import type { Grouped } from '../../mrio/grouped.ts';

/**
 * Vectors by position, side by side, in the order of the activities of the Mrio.
 *
 * @param   seen     the Mrio in the order of groups
 * @param   vectors  m vectors by position, n each, any unit
 * @returns n × m, row-major, rows as in Z
 * @identity a rearrangement: sums stay what they are
 * @source  own definition; the order of activities in docs/notation.md
 */
export function byActivity(seen: Grouped, vectors: readonly ArrayLike<number>[]): Float64Array {
  const m = vectors.length;
  const out = new Float64Array(seen.n * m);
  vectors.forEach((vector, col) => {
    for (let i = 0; i < seen.n; i++) out[seen.order[i] * m + col] = vector[i];
  });
  return out;
}
