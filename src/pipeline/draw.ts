import { drawDeviations } from '../accounts/regionalise/draw-deviations.ts';
import { ERROR_ELSEWHERE } from '../accounts/regionalise/error-default.ts';
import type { Deviations } from '../accounts/regionalise/own-share-tilt.ts';
import { sectorErrorGroup } from '../accounts/regionalise/sector-error-group.ts';
import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import type { NestNoise, NestParameters } from '../mrio/nest/parameters.ts';
import { productCount } from '../mrio/nest/parameters.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import { countriesOf, partnersOf } from '../mrio/nest/plan.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { randomStream } from '../numeric/random.ts';
import type { Distribution, PairConfig } from './config.ts';
import { valuesOf } from './config.ts';
import { evidenceOf } from './pair-of.ts';
import { nestParameters } from './parameters.ts';

/**
 * The judgement calls and the noise of one draw.
 *
 * Of regions without an official table the own shares are drawn too, with shocks common to the region, to a user and to
 * a product; of every region its shares of output, as far as its evidence may be off.
 *
 * @param   config    the pair: distributions, standard deviations, seed
 * @param   draw      number of the draw, from 0
 * @param   plan      full or merged plan
 * @param   evidence  standard deviation of each region's shares
 * @returns parameters and noise; the same for the same seed and number, whatever was drawn before
 * @source  RECIPE §10; ACCURACY §4
 */
export function drawInputs(
  config: Pick<PairConfig, 'parameters' | 'ensemble' | 'balance'>,
  draw: number,
  plan: NestPlan,
  evidence: NestEvidence,
): { parameters: NestParameters; noise: NestNoise } {
  const { seed, cycles, tolerance, ...sd } = valuesOf(config.ensemble);
  const uniform = (name: string) => randomStream(seed, draw, name)();
  const normal = (name: string) => normalQuantile(uniform(name));
  const central = nestParameters(config);
  const drawn: Record<string, number | string> = {};
  for (const [name, parameter] of Object.entries(config.parameters)) {
    if (parameter.distribution) drawn[name] = sample(parameter.distribution, uniform(name));
  }
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const P = productCount(plan);
  const { labels } = plan.regions;
  const factor = (name: string, deviation: number) => Math.exp(deviation * normal(name));
  const ones = (size: number) => new Float64Array(size).fill(1);
  const noise = {
    share: ones(R * S),
    split: ones(R * S),
    toPartner: ones(R),
    areaImports: Float64Array.from(plan.areas, ({ id }) => factor(`imports ${id}`, sd.stateImportNoise)),
    productLogit: new Float64Array(R * P),
    port: new Float64Array(R),
    home: new Map<number, Deviations>(),
  };
  const groupSize = new Array<number>(plan.groupCount).fill(0);
  for (const group of plan.groupOf) groupSize[group] += 1;
  for (const region of plan.mexicanStates) {
    const { error } = evidenceOf(plan, evidence, region);
    noise.port[region] = sd.portNoise * normal(`port ${labels[region]}`);
    plan.sectors.labels.forEach((sector, k) => {
      const name = `${labels[region]} ${sector}`;
      noise.split[region * S + k] = factor(
        `split ${name}`,
        groupSize[plan.groupOf[k]] > 1 ? sd.splitNoise : sd.groupNoise,
      );
      if (error > 0) noise.share[region * S + k] = factor(`share ${name}`, error);
    });
  }
  for (const region of partnersOf(plan)) {
    noise.toPartner[region] = factor(`to ${labels[region]}`, sd.stateExportNoise);
    for (let p = 0; p < P; p++) {
      noise.productLogit[region * P + p] = sd.productNoise * normal(`product ${labels[region]} ${p}`);
    }
  }
  const declared = [
    ...plan.areas.flatMap(({ metros, rest }) => (metros.length === 0 ? [rest] : metros)),
    ...plan.provinces,
  ];
  for (const region of declared) {
    const { error } = evidenceOf(plan, evidence, region);
    plan.sectors.labels.forEach((sector, k) => {
      noise.share[region * S + k] = factor(`share ${labels[region]} ${sector}`, error);
    });
  }
  if (central.home === 'ost') {
    const groups = plan.sectors.labels.map((sector, k) => sectorErrorGroup(sector, plan.goods[k]));
    const { mexico } = countriesOf(plan);
    plan.parent.forEach((economy, region) => {
      const rest = plan.rests.get(economy);
      if (rest === undefined || rest === region || economy === mexico) return;
      const name = { seed, draw, region: labels[region] };
      noise.home.set(region, drawDeviations(ERROR_ELSEWHERE, groups, S + 1, name));
    });
  }
  const stopping = { maxCycles: cycles, tolerance };
  return { parameters: { ...central, ...drawn, ...stopping }, noise };
}

/** The value of a distribution at a probability. */
export function sample(distribution: Distribution, p: number): number | string {
  switch (distribution.kind) {
    case 'lognormal':
      return distribution.median * Math.exp(distribution.sigma * normalQuantile(p));
    case 'triangular': {
      const { min, mode, max } = distribution;
      const turn = (mode - min) / (max - min);
      return p < turn
        ? min + Math.sqrt(p * (max - min) * (mode - min))
        : max - Math.sqrt((1 - p) * (max - min) * (max - mode));
    }
    case 'one-of':
      return distribution.values[
        Math.min(Math.floor(p * distribution.values.length), distribution.values.length - 1)
      ];
  }
}
