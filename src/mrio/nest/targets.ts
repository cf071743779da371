import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import type { Margins, Stage } from '../../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf } from './plan.ts';
import type { Constraint, NestCells, TargetContext } from './stages.ts';
import { CONSTRAINTS, margins } from './stages.ts';
import type { BaseTotals } from './totals.ts';
import type { RegionVectors } from './vectors.ts';

/**
 * The constraints of one nested table with their targets.
 *
 * @param   cells   from `nestCells`
 * @param   keep    which constraints; the others are left out
 * @returns stages in the order of CONSTRAINTS, the margins last
 * @source  RECIPE §4, §13 items 19 to 21
 */
export function nestStages(
  cells: NestCells,
  base: FlowMatrix,
  totals: BaseTotals,
  evidence: NestEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  keep: readonly Constraint[],
  plan: NestPlan,
): (Stage | Margins)[] {
  const targets = nestTargets(cells, base, totals, evidence, vectors, parameters, noise, plan);
  const kept = CONSTRAINTS.filter((name) => keep.includes(name) && cells[name].targets.length > 0);
  return [
    ...kept.map((name) => ({ ...cells[name].stage, targets: targets[name] })),
    margins(base, vectors, plan),
  ];
}

/** The targets of every constraint, in million USD or as shares of a joint total, in the order of its sets. */
export function nestTargets(
  cells: NestCells,
  base: FlowMatrix,
  totals: BaseTotals,
  evidence: NestEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): Record<Constraint, Float64Array> {
  const S = plan.sectors.labels.length;
  const G = plan.economies.labels.length;
  const width = G * S + G;
  const goodsTraded = (from: number, to: number) => {
    let sum = 0;
    for (let k = 0; k < S; k++) {
      if (!plan.goods[k]) continue;
      const row = (from * S + k) * width;
      for (let l = 0; l < S; l++) sum += base.values[row + to * S + l];
      sum += base.values[row + G * S + to];
    }
    return sum;
  };
  const { mexico } = countriesOf(plan);
  const imported = new Float64Array(plan.groupCount);
  for (let row = 0; row < G * S; row++) {
    if (Math.floor(row / S) === mexico) continue;
    for (let l = 0; l < S; l++) imported[plan.groupOf[l]] += base.values[row * width + mexico * S + l];
  }
  const scope = parameters.exportScope === 'areas' ? 'areas' : 'metro';
  const context: TargetContext = { evidence, vectors, totals, noise, scope, goodsTraded, imported };
  return Object.fromEntries(
    CONSTRAINTS.map((name) => [name, Float64Array.from(cells[name].targets, (target) => target(context))]),
  ) as Record<Constraint, Float64Array>;
}
