/**
 * One array of numbers less another.
 *
 * @param   from  any length, any unit
 * @param   less  same length and unit
 * @returns from − less, cell by cell
 * @identity 0 where both are equal
 * @source  own definition
 */
export function difference(from: Float64Array, less: Float64Array): Float64Array {
  const left = new Float64Array(from.length);
  for (let at = 0; at < from.length; at++) left[at] = from[at] - less[at];
  return left;
}
