import type { BaseEvidence } from '../accounts/base/evidence.ts';
import type { FlowMatrix } from './flow-matrix.ts';

/**
 * The prior of the base table: uses scaled to (1 − va) x and spread over their origins.
 *
 * @param   evidence  harmonised sources of one year
 * @param   floor     least final demand over absorption
 * @returns n × (n + G) flows, million USD, and how many final demands were raised to the floor
 * @identity Σ over origins of a column of product k = use of k
 * @source  RECIPE §1 steps 4 and 5
 */
export function assemble(evidence: BaseEvidence, floor: number): FlowMatrix & { readonly floored: number } {
  const G = evidence.economies.labels.length;
  const S = evidence.sectors.labels.length;
  const n = G * S;
  const width = n + G;
  const use = Float64Array.from(evidence.use.values);
  for (let user = 0; user < n; user++) {
    let sum = 0;
    for (let k = 0; k < S; k++) sum += use[k * n + user];
    const target = (1 - evidence.vaShare.values[user]) * evidence.output.values[user];
    for (let k = 0; k < S; k++) use[k * n + user] = sum === 0 ? 0 : (use[k * n + user] * target) / sum;
  }
  const absorbed = absorption(evidence);
  const values = new Float64Array(n * width);
  let floored = 0;
  for (let k = 0; k < S; k++) {
    for (let d = 0; d < G; d++) {
      let inputs = 0;
      for (let l = 0; l < S; l++) inputs += use[k * n + d * S + l];
      const total = absorbed[d * S + k];
      const final = Math.max(total - inputs, floor * total);
      if (final > total - inputs) floored += 1;
      for (let c = 0; c < G; c++) {
        const row = c * S + k;
        for (let l = 0; l < S; l++) {
          const user = d * S + l;
          values[row * width + user] = use[k * n + user] * evidence.inputOrigins.values[row * n + user];
        }
        values[row * width + n + d] = final * evidence.finalOrigins.values[row * G + d];
      }
    }
  }
  return { regions: G, sectors: S, values, floored };
}

/** What each economy uses of each product, from all origins, G × S. */
function absorption(evidence: BaseEvidence): Float64Array {
  const G = evidence.economies.labels.length;
  const S = evidence.sectors.labels.length;
  const absorbed = new Float64Array(G * S);
  for (let d = 0; d < G; d++) {
    let produced = 0;
    let used = 0;
    for (let c = 0; c < G; c++) {
      produced += evidence.servicesTrade.values[d * G + c];
      used += evidence.servicesTrade.values[c * G + d];
    }
    for (let k = 0; k < S; k++) {
      if (!evidence.goods[k]) absorbed[d * S + k] = (evidence.output.values[d * S + k] * used) / produced;
      else for (let c = 0; c < G; c++) absorbed[d * S + k] += evidence.goodsTrade.values[(c * S + k) * G + d];
    }
  }
  return absorbed;
}
