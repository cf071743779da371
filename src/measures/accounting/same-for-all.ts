import type { Grouped } from '../../mrio/grouped.ts';

/**
 * One vector repeated for every group: what blockDots reads when all sellers meet the same buyers.
 *
 * @param   seen    the Mrio by groups
 * @param   vector  n, any unit
 * @returns G × n, row-major, same unit
 * @identity every row = the vector
 * @source  own definition
 */
export function sameForAll({ n, G }: Grouped, vector: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(G * n);
  for (let g = 0; g < G; g++) rows.set(vector, g * n);
  return rows;
}
