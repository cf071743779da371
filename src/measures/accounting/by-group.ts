import type { Grouped } from '../../mrio/grouped.ts';

/**
 * A vector for each group, side by side, as one row for each group: what blockDots reads.
 *
 * @param   seen     the Mrio by groups
 * @param   columns  n × G, row-major: column g belongs to group g
 * @returns G × n, row-major, same unit
 * @identity cell (g, i) = cell (i, g) of the columns
 * @source  own definition
 */
export function byGroup({ n, G }: Grouped, columns: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(G * n);
  for (let i = 0; i < n; i++) for (let g = 0; g < G; g++) rows[g * n + i] = columns[i * G + g];
  return rows;
}
