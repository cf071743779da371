/**
 * Flows times a ratio of their seller.
 *
 * @param   perUnit  n ratios
 * @param   flows    n × G, row-major, money
 * @returns n × G, row-major, money
 * @identity flows, where every ratio is 1
 * @source  own definition
 */
export function timesFlows(perUnit: Float64Array, flows: Float64Array): Float64Array {
  const n = perUnit.length;
  const G = flows.length / n;
  const amounts = new Float64Array(flows.length);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) amounts[i * G + h] = perUnit[i] * flows[i * G + h];
  return amounts;
}
