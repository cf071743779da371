import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import { homeShares } from './home-shares.ts';
import { ownShare } from './own-share.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf, partsOf } from './plan.ts';
import type { Preference } from './preference.ts';
import type { BaseTotals } from './totals.ts';
import type { RegionVectors } from './vectors.ts';
import type { Weight } from './weight.ts';

/**
 * The prior of the nested table: every national cell is spread over its regional cells.
 *
 * Weights: inside the United States and Canada own shares (OST, or quotients) and the rest from the others; inside
 * Mexico INEGI's blocks; between countries export share × use share × import content × preference.
 *
 * @param   base        balanced flows of the base table
 * @param   home        weights inside each divided country, from `homeWeights`
 * @param   vectors     what each region has of its country
 * @param   preference  φ of each pair of regions
 * @returns n × (n + R) flows
 * @identity the regional cells of a national cell add up to it
 * @source  RECIPE §3, §13 items 15 and 16; ACCURACY §3
 */
export function nestedPrior(
  base: FlowMatrix,
  home: ReadonlyMap<number, Weight>,
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
  const abroad = acrossBorders(vectors, parameters, preference, plan);
  const weights = new Float64Array(R * R);
  for (let c = 0; c < G; c++) {
    for (let d = 0; d < G; d++) {
      const weigh = c === d ? (home.get(c) ?? (() => 1)) : abroad;
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

/**
 * Weights inside each divided country; they do not depend on preferences across borders, so both passes share them.
 */
export function homeWeights(
  base: FlowMatrix,
  totals: BaseTotals,
  evidence: NestEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): Map<number, Weight> {
  const { mexico } = countriesOf(plan);
  return new Map(
    [...plan.rests.keys()].map((economy) => {
      if (economy === mexico) return [economy, inegiBlocks(evidence, vectors, plan)];
      if (parameters.home === 'flq') return [economy, ownShare(vectors, parameters, plan, economy)];
      return [economy, homeShares(base, totals, vectors, parameters, noise, plan, economy)];
    }),
  );
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

function inegiBlocks(evidence: NestEvidence, vectors: RegionVectors, plan: NestPlan): Weight {
  const S = plan.sectors.labels.length;
  const G = plan.groupCount;
  const N = plan.mexicanStates.length + 1;
  const { blocks, finalBlocks } = evidence.interState;
  const rest = plan.rests.get(countriesOf(plan).mexico);
  const side = plan.parent.map((_, region) => (region === rest ? N - 1 : plan.mexicanStates.indexOf(region)));
  // Part of each region's group that a sector makes, by the region's share of the sector over its share of the group.
  const within = new Float64Array(plan.regions.labels.length * S);
  const left = new Float64Array(G).fill(1);
  plan.mexicanStates.forEach((region, s) => {
    const { outputShare } = evidence.mexicanStates[s];
    for (let g = 0; g < G; g++) left[g] -= outputShare[g];
    for (let k = 0; k < S; k++) {
      const all = outputShare[plan.groupOf[k]];
      within[region * S + k] = all === 0 ? 0 : vectors.theta[region * S + k] / all;
    }
  });
  if (rest !== undefined) {
    for (let k = 0; k < S; k++) {
      const all = left[plan.groupOf[k]];
      within[rest * S + k] = all === 0 ? 0 : vectors.theta[rest * S + k] / all;
    }
  }
  return (r, k, q, l) => {
    const row = side[r] * G + plan.groupOf[k];
    if (l < 0) return finalBlocks[row * N + side[q]] * within[r * S + k];
    const flow = blocks[(row * N + side[q]) * G + plan.groupOf[l]];
    return flow * within[r * S + k] * within[q * S + l];
  };
}
