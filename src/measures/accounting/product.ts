/**
 * Two arrays of numbers multiplied cell by cell.
 *
 * @param   ratios   any length
 * @param   amounts  same length
 * @returns ratios ∘ amounts, unit of the amounts
 * @identity the amounts, where every ratio is 1
 * @source  own definition
 */
export function product(ratios: Float64Array, amounts: Float64Array): Float64Array {
  const made = new Float64Array(ratios.length);
  for (let at = 0; at < ratios.length; at++) made[at] = ratios[at] * amounts[at];
  return made;
}
