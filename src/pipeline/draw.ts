import type { NestNoise, NestParameters } from '../mrio/nest/parameters.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { randomStream } from '../numeric/random.ts';
import type { Distribution, PairConfig } from './config.ts';
import { valuesOf } from './config.ts';
import { nestParameters } from './parameters.ts';

/**
 * The judgement calls and the noise of one draw.
 *
 * @param   config  the pair: distributions, standard deviations, seed
 * @param   draw    number of the draw, from 0
 * @param   plan    sectors, groups and product groups
 * @returns parameters and noise; the same for the same seed and number, whatever was drawn before
 * @source  RECIPE §10
 */
export function drawInputs(
  config: PairConfig,
  draw: number,
  plan: NestPlan,
): { parameters: NestParameters; noise: NestNoise } {
  const { seed, cycles, ...sd } = valuesOf(config.ensemble);
  const uniform = (name: string) => randomStream(seed, draw, name)();
  const normal = (name: string) => normalQuantile(uniform(name));
  const central = nestParameters(config);
  const drawn: Record<string, number | string> = {};
  for (const [name, parameter] of Object.entries(config.parameters)) {
    if (parameter.distribution) drawn[name] = sample(parameter.distribution, uniform(name));
  }
  const groupSize = new Array<number>(plan.groupCount).fill(0);
  for (const group of plan.groupOf) groupSize[group] += 1;
  const factor = (name: string, deviation: number) => Math.exp(deviation * normal(name));
  const sectors = plan.sectors.labels;
  const products = Math.max(...plan.productOf) + 1;
  return {
    parameters: { ...central, ...drawn, maxCycles: cycles, checkEvery: cycles },
    noise: {
      metro: Float64Array.from(sectors, (sector) => factor(`metro ${sector}`, sd.metroNoise)),
      split: Float64Array.from(sectors, (sector, k) =>
        factor(`split ${sector}`, groupSize[plan.groupOf[k]] > 1 ? sd.splitNoise : sd.groupNoise),
      ),
      stateOfExports: factor('state of exports', sd.stateExportNoise),
      usStateImports: factor('state of imports', sd.stateImportNoise),
      productLogit: Float64Array.from(
        { length: products },
        (_, p) => sd.productNoise * normal(`product ${p}`),
      ),
      port: sd.portNoise * normal('port'),
    },
  };
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
