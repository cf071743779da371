/**
 * One array of numbers less another.
 *
 * @param   from  any length, any unit
 * @param   less  same length and unit
 * @returns from − less, cell by cell
 * @identity 0 where both are equal
 * @source  own definition
 */
export function difference(from: Float64Array, less: ArrayLike<number>): Float64Array {
  return from.map((each, at) => each - less[at]);
}
