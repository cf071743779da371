import type { Grouped } from '../../mrio/grouped.ts';

/**
 * Rows of a matrix, weighted and added up over each group.
 *
 * @param   seen     the Mrio in the order of G groups
 * @param   weights  n, by position
 * @param   tall     n × k, row-major, by position
 * @returns G × k, row-major: Σ over the positions i of g of weight_i · tall_i
 * @identity Σ over groups = weights′ tall
 * @source  own definition
 */
export function groupSums(
  seen: Grouped,
  weights: ArrayLike<number>,
  tall: ArrayLike<number>,
  k: number,
): Float64Array {
  const out = new Float64Array(seen.G * k);
  for (let i = 0; i < seen.n; i++) {
    const row = seen.groupAt[i] * k;
    for (let col = 0; col < k; col++) out[row + col] += weights[i] * tall[i * k + col];
  }
  return out;
}
