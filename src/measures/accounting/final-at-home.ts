import type { Grouped } from '../../mrio/grouped.ts';

/**
 * Final sales of each position within its own group.
 *
 * @param   seen  the Mrio by groups
 * @returns n, money
 * @identity with final sales abroad, all final sales of the position
 * @source  own definition; y_gg
 */
export function finalAtHome({ n, G, final, groupAt }: Grouped): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => final[i * G + groupAt[i]]);
}
