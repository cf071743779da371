import type { PairEvidence } from '../../accounts/regions/evidence.ts';
import { quantity, shareRow } from '../../accounts/regions/evidence.ts';
import type { Margins, Stage } from '../../numeric/cyclic-scaling.ts';
import { stage } from '../../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf, partsOf } from './plan.ts';
import type { BaseTotals, RegionVectors } from './vectors.ts';

/** Names of the constraints of the nested table, in the order in which they are applied before the margins. */
export const CONSTRAINTS = [
  'imported inputs of the Mexican state',
  'US goods to the Mexican state',
  'state of origin by product group',
  'metro goods to Mexico',
  'Mexican goods to the metro’s state',
  'destination of the Mexican state’s goods',
  'metro goods exports',
  'exports of the Mexican state by sector',
] as const;

/** Name of a constraint. */
export type Constraint = (typeof CONSTRAINTS)[number];

/** The constraints that remain when proximity and customs figures are left out (the φ-off table). */
export const PROPORTIONAL: readonly Constraint[] = [
  'imported inputs of the Mexican state',
  'exports of the Mexican state by sector',
];

/** Which cells belong to which constraint: depends on the plan alone, so that all draws share it. */
export type NestCells = Readonly<Record<Constraint, Stage>>;

/**
 * The cells of every constraint; targets are filled in by `nestStages`.
 *
 * @param   plan  regions and sectors
 * @returns one stage per constraint with targets 0
 * @source  RECIPE §4
 */
export function nestCells(plan: NestPlan): NestCells {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const n = R * S;
  const width = n + R;
  const sectors = Array.from({ length: S }, (_, k) => k);
  const goods = sectors.filter((k) => plan.goods[k]);
  const { us, mexico } = countriesOf(plan);
  const all = Array.from({ length: R }, (_, region) => region);
  const usParts = partsOf(plan, us);
  const mexicanParts = partsOf(plan, mexico);
  const californian = [plan.metro, plan.stateRest];
  const bought = (region: number) => [...sectors.map((l) => region * S + l), n + region];
  const cells = (from: readonly number[], products: readonly number[], to: readonly number[]) =>
    from.flatMap((r) =>
      products.flatMap((k) => to.flatMap((q) => bought(q).map((c) => (r * S + k) * width + c))),
    );
  const outside = (economy: number) => all.filter((region) => plan.parent[region] !== economy);
  const groups = Array.from({ length: plan.groupCount }, (_, g) =>
    sectors.filter((l) => plan.groupOf[l] === g),
  );
  const products = [...new Set(plan.productOf.filter((p) => p >= 0))].sort((a, b) => a - b);
  const target = 0;
  const { metro, stateRest, usRest, mexicanState } = plan;
  const state = [mexicanState];
  return {
    'imported inputs of the Mexican state': stage(
      'imported inputs of the Mexican state',
      groups.map((members) => ({
        target,
        cells: outside(mexico).flatMap((r) =>
          sectors.flatMap((k) => members.map((l) => (r * S + k) * width + mexicanState * S + l)),
        ),
      })),
      false,
    ),
    'US goods to the Mexican state': stage(
      'US goods to the Mexican state',
      [{ target, cells: cells(usParts, goods, state) }],
      false,
    ),
    'state of origin by product group': stage(
      'state of origin by product group',
      products.flatMap((p, family) => {
        const members = goods.filter((k) => plan.productOf[k] === p);
        return [
          { target, family, cells: cells(californian, members, state) },
          { target, family, cells: cells([usRest], members, state) },
        ];
      }),
      false,
    ),
    'metro goods to Mexico': stage(
      'metro goods to Mexico',
      [{ target, cells: cells(californian, goods, mexicanParts) }],
      false,
    ),
    'Mexican goods to the metro’s state': stage(
      'Mexican goods to the metro’s state',
      [{ target, cells: cells(mexicanParts, goods, californian) }],
      false,
    ),
    'destination of the Mexican state’s goods': stage(
      'destination of the Mexican state’s goods',
      [
        { target, family: 0, cells: cells(state, goods, [metro, stateRest]) },
        { target, family: 0, cells: cells(state, goods, [usRest]) },
      ],
      false,
    ),
    'metro goods exports': stage(
      'metro goods exports',
      [{ target, cells: cells([metro], goods, outside(us)) }],
      false,
    ),
    'exports of the Mexican state by sector': stage(
      'exports of the Mexican state by sector',
      sectors.map((k) => ({ target, cells: cells(state, [k], outside(mexico)) })),
    ),
  };
}

/**
 * The constraints of one nested table with their targets.
 *
 * @param   cells   from `nestCells`
 * @param   keep    which constraints; the others are left out
 * @returns stages in the order of CONSTRAINTS
 * @source  RECIPE §4, §13 items 19 to 21
 */
export function nestStages(
  cells: NestCells,
  base: FlowMatrix,
  totals: BaseTotals,
  evidence: PairEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  keep: readonly Constraint[],
  plan: NestPlan,
): (Stage | Margins)[] {
  const targets = nestTargets(base, totals, evidence, vectors, parameters, noise, plan);
  const stages = CONSTRAINTS.filter((name) => keep.includes(name)).map((name) => ({
    ...cells[name],
    targets: Float64Array.from(targets[name]),
  }));
  return [...stages, margins(base, vectors, plan)];
}

/** Columns, rows and the cells of the base table: the last steps of every cycle; the last is exact. */
function margins(base: FlowMatrix, vectors: RegionVectors, plan: NestPlan): Margins {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const G = plan.economies.labels.length;
  const activity = (index: number) => plan.parent[Math.floor(index / S)] * S + (index % S);
  const families: number[][] = Array.from({ length: G * S }, () => []);
  for (let row = 0; row < R * S; row++) families[activity(row)].push(row);
  return {
    name: 'columns, rows, national cells',
    rows: R * S,
    width: R * S + R,
    columnTargets: vectors.output.map((x, user) => (1 - vectors.vaShare[user]) * x),
    rowTargets: vectors.output,
    families,
    parentColumn: Int32Array.from({ length: R * S + R }, (_, column) =>
      column < R * S ? activity(column) : G * S + plan.parent[column - R * S],
    ),
    coarseWidth: G * S + G,
    coarse: base.values,
  };
}

/** The targets of every constraint, in million USD or as shares of a joint total. */
export function nestTargets(
  base: FlowMatrix,
  totals: BaseTotals,
  evidence: PairEvidence,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): Record<Constraint, ArrayLike<number>> {
  const S = plan.sectors.labels.length;
  const G = plan.economies.labels.length;
  const { us, mexico } = countriesOf(plan);
  const baseWidth = G * S + G;
  const goodsTraded = (from: number, to: number) => {
    let sum = 0;
    for (let k = 0; k < S; k++) {
      if (!plan.goods[k]) continue;
      for (let l = 0; l < S; l++) sum += base.values[(from * S + k) * baseWidth + to * S + l];
      sum += base.values[(from * S + k) * baseWidth + G * S + to];
    }
    return sum;
  };
  const imported = new Float64Array(plan.groupCount);
  const importShare = shareRow(evidence.groupShares, 'importShare');
  for (let row = 0; row < G * S; row++) {
    if (Math.floor(row / S) === mexico) continue;
    for (let l = 0; l < S; l++) imported[plan.groupOf[l]] += base.values[row * baseWidth + mexico * S + l];
  }
  const usToMexico = goodsTraded(us, mexico);
  let usExports = 0;
  for (let d = 0; d < G; d++) if (d !== us) usExports += goodsTraded(us, d);
  const port = Math.min(Math.max(quantity(evidence, 'portShare') + noise.port, 0.01), 0.99);
  const scope = parameters.exportScope === 'areas' ? 'areasExports' : 'metroExports';
  return {
    'imported inputs of the Mexican state': imported.map((each, g) => each * importShare[g]),
    'US goods to the Mexican state': [
      quantity(evidence, 'stateOfExports') * noise.stateOfExports * usToMexico,
    ],
    'state of origin by product group': Array.from(evidence.productShares.values).flatMap((share, p) => {
      const noisy = noise.productLogit[p] === 0 ? share : logistic(logit(share) + noise.productLogit[p]);
      return [noisy, 1 - noisy];
    }),
    'metro goods to Mexico': [quantity(evidence, 'usStateExports') * usToMexico],
    'Mexican goods to the metro’s state': [
      quantity(evidence, 'usStateImports') * noise.usStateImports * goodsTraded(mexico, us),
    ],
    'destination of the Mexican state’s goods': [port, 1 - port],
    'metro goods exports': [quantity(evidence, scope) * usExports],
    'exports of the Mexican state by sector': Array.from(
      { length: S },
      (_, k) => vectors.epsilon[plan.mexicanState * S + k] * totals.exported[mexico * S + k],
    ),
  };
}

function logit(share: number): number {
  const inside = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return Math.log(inside / (1 - inside));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
