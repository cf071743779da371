/**
 * Two arrays of numbers multiplied cell by cell.
 *
 * @param   ratios   any length
 * @param   amounts  same length
 * @returns ratios ∘ amounts, unit of the amounts
 * @identity the amounts, where every ratio is 1
 * @source  own definition
 */
export function product(ratios: Float64Array, amounts: ArrayLike<number>): Float64Array {
  return ratios.map((each, at) => each * amounts[at]);
}
