import type { Grouped } from '../../mrio/grouped.ts';
import { applyInverse } from '../../mrio/solutions.ts';

/**
 * Output of every position for the products that each group completes: L ŷ, added up over the products of a group.
 *
 * @param   seen  the Mrio in the order of G groups
 * @returns n × G, row-major, money
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ over groups = x
 * @source  Miller & Blair (2009), ch. 2: L y for parts of y
 */
export function outputsByCompleter(seen: Grouped): Float64Array {
  return applyInverse(seen, inOwnColumn(seen, finalOutputs(seen)), seen.G);
}

/**
 * Final output of each position, y.
 *
 * @param   seen  the Mrio in the order of G groups
 * @returns n, money: the row sums of final sales to each group
 * @identity y = x − Z ι
 * @source  docs/notation.md, y
 */
export function finalOutputs(seen: Grouped): Float64Array {
  const { n, G, final } = seen;
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let g = 0; g < G; g++) y[i] += final[i * G + g];
  return y;
}

/**
 * A vector spread over G columns, each position in the column of its own group.
 *
 * @param   seen    the Mrio in the order of G groups
 * @param   vector  n, by position
 * @returns n × G, row-major
 * @identity Σ over columns = the vector
 * @source  own definition
 */
export function inOwnColumn(seen: Grouped, vector: ArrayLike<number>): Float64Array {
  const { n, G, groupAt } = seen;
  const out = new Float64Array(n * G);
  for (let i = 0; i < n; i++) out[i * G + groupAt[i]] = vector[i];
  return out;
}
