import type { Mrio } from '../../mrio/mrio.ts';

/**
 * What each region buys from each activity: inputs, and final purchases above 0.
 *
 * @param   of  the Mrio
 * @returns n × R, money at the seller's price; what is drawn from stocks is left aside
 * @identity row sums = output, where nothing is drawn from stocks
 * @source  own definition, as in the models of scenarios
 */
export function purchases(of: Mrio): Float64Array {
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const n = R * S;
  const out = new Float64Array(n * R);
  for (let i = 0; i < n; i++) {
    for (let q = 0; q < R; q++) {
      let sum = 0;
      for (let j = q * S; j < (q + 1) * S; j++) sum += of.Z.values[i * n + j];
      for (let c = 0; c < C; c++) sum += Math.max(of.Y.values[(i * R + q) * C + c], 0);
      out[i * R + q] = sum;
    }
  }
  return out;
}
