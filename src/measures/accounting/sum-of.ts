/**
 * Arrays of numbers added up cell by cell.
 *
 * @param   parts  one or more of the same length and unit
 * @returns their sum, same length and unit
 * @identity of one array, that array
 * @source  own definition
 */
export function sumOf(...parts: readonly Float64Array[]): Float64Array {
  const sum = parts[0].slice();
  for (const part of parts.slice(1)) for (let at = 0; at < sum.length; at++) sum[at] += part[at];
  return sum;
}
