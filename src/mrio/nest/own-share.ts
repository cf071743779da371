import type { NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { partsOf } from './plan.ts';
import type { RegionVectors } from './vectors.ts';
import type { Weight } from './weight.ts';
import { nearness } from './weight.ts';

/**
 * Weights inside a country by quotients: a buyer's own share by Flegg's location quotient, the rest from the others.
 *
 * FLQ_kl = λ SLQ_k / SLQ_l (λ SLQ_k on the diagonal), λ = [log2(1 + x_q/x)]^δ; own share min(1, FLQ); final demand
 * min(1, λ SLQ_k). The other regions share what is left in proportion to output times proximity.
 *
 * @source  Flegg & Webber (1997); RECIPE §3
 */
export function ownShare(
  vectors: RegionVectors,
  parameters: NestParameters,
  plan: NestPlan,
  economy: number,
): Weight {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const parts = partsOf(plan, economy);
  const { theta, output, finalShare } = vectors;
  const total = new Float64Array(R);
  for (const region of parts) for (let k = 0; k < S; k++) total[region] += output[region * S + k];
  const nation = parts.reduce((sum, region) => sum + total[region], 0);
  const lambda = total.map((each) => power(Math.log2(1 + each / nation), parameters.delta));
  const slq = (region: number, k: number) => theta[region * S + k] / (total[region] / nation);
  const near = nearness(plan, parameters.prox);
  const others = new Float64Array(R * S);
  for (const q of parts) {
    for (let k = 0; k < S; k++) {
      for (const r of parts) if (r !== q) others[q * S + k] += output[r * S + k] * near(r, q);
    }
  }
  return (r, k, q, l) => {
    const quotient = l < 0 || l === k ? slq(q, k) : slq(q, k) / slq(q, l);
    const own = slq(q, k) === 0 ? 0 : Math.min(1, lambda[q] * quotient);
    const use = l < 0 ? finalShare[q * S + k] : theta[q * S + l];
    if (use === 0) return 0;
    if (r === q) return use * own;
    const rest = others[q * S + k];
    return rest === 0 ? 0 : (use * (1 - own) * output[r * S + k] * near(r, q)) / rest;
  };
}

/** x^y for x > 0, by logarithm: the same digits on every engine. */
function power(x: number, y: number): number {
  return x === 0 ? 0 : Math.exp(y * Math.log(x));
}
