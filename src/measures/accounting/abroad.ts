import type { Grouped } from '../../mrio/grouped.ts';

/**
 * Sales of each position to all groups but its own.
 *
 * @param   seen   the Mrio by groups
 * @param   sales  n × G, row-major, money: to each group
 * @returns n, money
 * @identity with sales within the group, all sales of the position
 * @source  own definition; Σ_h of sales_gh, h ≠ g
 */
export function abroad({ n, G, groupAt }: Grouped, sales: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) if (h !== groupAt[i]) sums[i] += sales[i * G + h];
  return sums;
}
