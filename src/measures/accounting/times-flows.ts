/**
 * Flows times a ratio of their seller.
 *
 * @param   perUnit  n ratios
 * @param   flows    n × G, row-major, money
 * @returns n × G, row-major, money
 * @identity flows, where every ratio is 1
 * @source  own definition
 */
export function timesFlows(perUnit: ArrayLike<number>, flows: ArrayLike<number>): Float64Array {
  const G = flows.length / perUnit.length;
  return Float64Array.from(flows, (each, at) => perUnit[Math.floor(at / G)] * each);
}
