import type { PairEvidence } from '../../accounts/regions/evidence.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { Weight } from './own-share.ts';
import { ownShare } from './own-share.ts';
import type { NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf, partsOf } from './plan.ts';
import type { RegionVectors } from './vectors.ts';

/** Preference of each pair of regions for one another against proportionality, R × R; 1 is none. */
export interface Preference {
  readonly goods: Float64Array;
  /** Services that are bought where people are, and all others. */
  readonly borderServices: Float64Array;
  readonly otherServices: Float64Array;
}

/** No preference at all. */
export function noPreference(plan: NestPlan): Preference {
  const R = plan.regions.labels.length;
  const ones = () => new Float64Array(R * R).fill(1);
  return { goods: ones(), borderServices: ones(), otherServices: ones() };
}

/**
 * The prior of the nested table: every national cell is spread over its regional cells.
 *
 * Weights: inside the United States own share by Flegg's quotient and the rest by output and proximity; inside Mexico
 * INEGI's blocks; between countries export share × use share × import content × preference.
 *
 * @param   base        balanced flows of the base table
 * @param   vectors     what each region has of its country
 * @param   preference  φ of each pair of regions
 * @returns n × (n + R) flows
 * @identity the regional cells of a national cell add up to it
 * @source  RECIPE §3, §13 items 15 and 16
 */
export function nestedPrior(
  base: FlowMatrix,
  evidence: PairEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  preference: Preference,
  plan: NestPlan,
): FlowMatrix {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const G = plan.economies.labels.length;
  const n = R * S;
  const width = n + R;
  const baseWidth = G * S + G;
  const values = new Float64Array(n * width);
  const parts = Array.from({ length: G }, (_, economy) => partsOf(plan, economy));
  const { us, mexico } = countriesOf(plan);
  const domestic = new Map([
    [us, ownShare(vectors, parameters, plan)],
    [mexico, inegiBlocks(evidence, vectors, plan)],
  ]);
  const abroad = acrossBorders(vectors, parameters, preference, plan);
  const weights = new Float64Array(R * R);
  for (let c = 0; c < G; c++) {
    for (let d = 0; d < G; d++) {
      const weigh = c === d ? (domestic.get(c) ?? (() => 1)) : abroad;
      for (let k = 0; k < S; k++) {
        for (let l = 0; l <= S; l++) {
          const final = l === S;
          const national = base.values[(c * S + k) * baseWidth + (final ? G * S + d : d * S + l)];
          let sum = 0;
          let at = 0;
          for (const r of parts[c])
            for (const q of parts[d]) sum += weights[at++] = weigh(r, k, q, final ? -1 : l);
          at = 0;
          for (const r of parts[c]) {
            for (const q of parts[d]) {
              const share = sum === 0 ? 0 : weights[at++] / sum;
              values[(r * S + k) * width + (final ? n + q : q * S + l)] = national * share;
            }
          }
        }
      }
    }
  }
  return { regions: R, sectors: S, values };
}

function acrossBorders(
  vectors: RegionVectors,
  parameters: NestParameters,
  preference: Preference,
  plan: NestPlan,
): Weight {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const { theta, epsilon, intensity, finalShare } = vectors;
  const phi = plan.sectors.labels.map((sector, k) => {
    if (plan.goods[k]) return preference.goods;
    return parameters.borderServices.includes(sector) ? preference.borderServices : preference.otherServices;
  });
  return (r, k, q, l) => {
    const use = l < 0 ? finalShare[q * S + k] : theta[q * S + l] * intensity[q * S + l];
    return epsilon[r * S + k] * use * phi[k][r * R + q];
  };
}

function inegiBlocks(evidence: PairEvidence, vectors: RegionVectors, plan: NestPlan): Weight {
  const S = plan.sectors.labels.length;
  const G = plan.groupCount;
  const groupShare = new Float64Array(G);
  evidence.groupShares.values.slice(0, G).forEach((each, g) => {
    groupShare[g] = each;
  });
  const side = (region: number) => (region === plan.mexicanState ? 0 : 1);
  const within = (region: number, k: number) => {
    const g = plan.groupOf[k];
    const all = side(region) === 0 ? groupShare[g] : 1 - groupShare[g];
    return all === 0 ? 0 : vectors.theta[region * S + k] / all;
  };
  return (r, k, q, l) => {
    const row = side(r) * G + plan.groupOf[k];
    if (l < 0) return evidence.finalBlocks.values[row * 2 + side(q)] * within(r, k);
    const flow = evidence.blocks.values[(row * 2 + side(q)) * G + plan.groupOf[l]];
    return flow * within(r, k) * within(q, l);
  };
}
