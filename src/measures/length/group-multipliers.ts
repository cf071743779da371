import type { Grouped } from '../../mrio/grouped.ts';
import { applyInverseLeft } from '../../mrio/solutions.ts';

/**
 * Something per unit of output, counted in each group, per unit that each position delivers to final demand.
 *
 * @param   seen     the Mrio in the order of G groups
 * @param   weights  n, by position, per unit of output; output itself when left out
 * @returns G × n, row-major: row g holds Σ over i in g of weight_i L_ij for every position j
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ over groups = weights′ L
 * @source  Miller & Blair (2009), ch. 6
 */
export function groupMultipliers(seen: Grouped, weights?: ArrayLike<number>): Float64Array {
  const { n, G, groupAt } = seen;
  const sides = new Float64Array(G * n);
  for (let i = 0; i < n; i++) sides[groupAt[i] * n + i] = weights ? weights[i] : 1;
  return applyInverseLeft(seen, sides, G);
}
