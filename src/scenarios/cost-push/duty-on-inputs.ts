import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/**
 * Duty in a unit of each activity's output, on inputs at given prices.
 *
 * @param   of      the Mrio, n activities
 * @param   rates   n × R, ratio
 * @param   prices  price of each activity's product, n
 * @returns p (T ∘ A), n; 0 where nothing is made
 * @identity linear in rates and in prices
 * @source  METHODS B.4: with prices of 1, ι′(T ∘ A)
 */
export function dutyOnInputs(of: Mrio, rates: Float64Array, prices: Float64Array): Float64Array {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const n = R * S;
  const { x } = leontief(of);
  const duty = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let q = 0; q < R; q++) {
      const each = rates[i * R + q] * prices[i];
      if (each === 0) continue;
      for (let j = q * S; j < (q + 1) * S; j++) duty[j] += each * of.Z.values[i * n + j];
    }
  }
  for (let j = 0; j < n; j++) duty[j] = x[j] === 0 ? 0 : duty[j] / x[j];
  return duty;
}
