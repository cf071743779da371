import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import type { Margins, Stage } from '../../numeric/cyclic-scaling.ts';
import { stage } from '../../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise } from './parameters.ts';
import { productCount } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf, partnersOf, partsOf } from './plan.ts';
import type { BaseTotals } from './totals.ts';
import type { RegionVectors } from './vectors.ts';

/** Names of the constraints of the nested table, in the order in which they are applied before the margins. */
export const CONSTRAINTS = [
  'imported inputs of Mexican states',
  'US goods to states and provinces',
  'US state of origin by product group',
  'goods of US states to Mexico and Canada',
  'goods of Mexico and Canada to US states',
  'goods of provinces to the United States',
  'US destination of goods of provinces by product group',
  'US destination of goods of Mexican states by their ports',
  'goods exports of metros',
  'exports of states and provinces by sector',
] as const;

/** Name of a constraint. */
export type Constraint = (typeof CONSTRAINTS)[number];

/** The constraints that remain when proximity and customs figures are left out (the φ-off table). */
export const PROPORTIONAL: readonly Constraint[] = [
  'imported inputs of Mexican states',
  'exports of states and provinces by sector',
];

/** What the targets of one table are computed from. */
export interface TargetContext {
  readonly evidence: NestEvidence;
  readonly vectors: RegionVectors;
  readonly totals: BaseTotals;
  readonly noise: NestNoise;
  readonly scope: 'metro' | 'areas';
  /** Goods sold by one economy to another, million USD. */
  readonly goodsTraded: (from: number, to: number) => number;
  /** Imported inputs of Mexico by group, million USD. */
  readonly imported: Float64Array;
}

/** Cells that are scaled together, and what they must add up to: an amount, or their share in their family. */
interface Goal {
  readonly cells: readonly number[];
  readonly family?: number;
  readonly target: (of: TargetContext) => number;
}

/** The cells of one constraint and the target of each of its sets. */
export interface NestStage {
  readonly stage: Stage;
  readonly targets: readonly Goal['target'][];
}

/** Which cells belong to which constraint: depends on plan and evidence at hand, so that all draws share it. */
export type NestCells = Readonly<Record<Constraint, NestStage>>;

/**
 * The cells of every constraint, and how their targets follow from the evidence.
 *
 * @param   plan      regions and sectors
 * @param   evidence  which figures there are; a constraint without a figure has no cells
 * @returns one stage per constraint
 * @source  RECIPE §4, §13 items 19 to 21
 */
export function nestCells(plan: NestPlan, evidence: NestEvidence): NestCells {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const n = R * S;
  const width = n + R;
  const sectors = Array.from({ length: S }, (_, k) => k);
  const goods = sectors.filter((k) => plan.goods[k]);
  const { us, mexico, canada } = countriesOf(plan);
  const usParts = partsOf(plan, us);
  const bought = (region: number) => [...sectors.map((l) => region * S + l), n + region];
  const cells = (from: readonly number[], products: readonly number[], to: readonly number[]) =>
    from.flatMap((r) =>
      products.flatMap((k) => to.flatMap((q) => bought(q).map((c) => (r * S + k) * width + c))),
    );
  const outside = (economy: number) =>
    plan.parent.flatMap((each, region) => (each === economy ? [] : [region]));
  const groups = Array.from({ length: plan.groupCount }, (_, g) =>
    sectors.filter((l) => plan.groupOf[l] === g),
  );
  const products = Array.from({ length: productCount(plan) }, (_, p) =>
    goods.filter((k) => plan.productOf[k] === p),
  );
  const label = (region: number) => plan.regions.labels[region];
  const codeOf = (region: number) => label(region).slice('MEX:'.length);
  const areas = plan.areas.map(({ id, metros, rest }) => ({ id, regions: [...metros, rest] }));
  const usRest = plan.rests.get(us);
  const abroad = (
    [
      ['MEX', mexico],
      ['CAN', canada],
    ] as const
  ).filter(([, economy]) => plan.rests.has(economy));

  /** One family per product group whose shares are known: each area's part, and the rest's. */
  const byProduct = (partner: number, outward: boolean): Goal[][] => {
    const key = (area: string) => (outward ? `${area}>${label(partner)}` : `${label(partner)}>${area}`);
    const shares = areas.map(({ id }) => evidence.customs.products.get(key(id)));
    if (shares.length === 0 || shares.some((each) => each === undefined)) return [];
    return products.flatMap((members, p) => {
      if (shares.some((each) => each![p] === undefined)) return [];
      const noisy = (of: TargetContext, area: number) =>
        withLogit(shares[area]![p]!, of.noise.productLogit[partner * products.length + p]);
      const set = (regions: readonly number[]) =>
        outward ? cells(regions, members, [partner]) : cells([partner], members, regions);
      return [
        withRest(
          areas.map(({ regions }, area) => ({ cells: set(regions), target: (of) => noisy(of, area) })),
          usRest === undefined ? undefined : set([usRest]),
        ),
      ];
    });
  };
  const byPort = (state: number): Goal[] => {
    const share = (area: string) => evidence.customs.ports.get(`${label(state)}>${area}`);
    if (areas.length === 0 || areas.some(({ id }) => share(id) === undefined)) return [];
    const together = plan.portAreas ?? areas.map((_, area) => [area]);
    return withRest(
      together.map((members) => ({
        cells: cells(
          [state],
          goods,
          members.flatMap((area) => areas[area].regions),
        ),
        target: (of) => {
          const known = members.reduce((sum, area) => sum + share(areas[area].id)!, 0);
          return Math.min(Math.max(known + of.noise.port[state], 0.01), 0.99);
        },
      })),
      usRest === undefined ? undefined : cells([state], goods, [usRest]),
    );
  };
  const { customs } = evidence;
  const toPartner = (region: number) => (of: TargetContext) =>
    of.noise.toPartner[region] *
    (plan.mexicanStates.includes(region)
      ? customs.mexicanStates.get(codeOf(region))! * of.goodsTraded(us, mexico)
      : customs.provinces.get(label(region))!.fromUs * of.goodsTraded(us, canada));
  const areaTrade = (id: string) => customs.areas.get(id)!;

  const goals: Record<Constraint, Goal[]> = {
    'imported inputs of Mexican states': plan.mexicanStates.flatMap((state, s) =>
      groups.map((members, g) => ({
        cells: outside(mexico).flatMap((r) =>
          sectors.flatMap((k) => members.map((l) => (r * S + k) * width + state * S + l)),
        ),
        target: (of) => of.imported[g] * evidence.mexicanStates[s].importShare[g],
      })),
    ),
    'US goods to states and provinces':
      usParts.length === 0
        ? []
        : partnersOf(plan)
            .filter((q) => plan.provinces.includes(q) || customs.mexicanStates.has(codeOf(q)))
            .map((q) => ({ cells: cells(usParts, goods, [q]), target: toPartner(q) })),
    'US state of origin by product group': numbered(partnersOf(plan).flatMap((q) => byProduct(q, true))),
    'goods of US states to Mexico and Canada': abroad.flatMap(([country, economy]) =>
      areas.map(({ id, regions }) => ({
        cells: cells(regions, goods, partsOf(plan, economy)),
        target: (of) =>
          (country === 'MEX' ? areaTrade(id).toMexico : areaTrade(id).toCanada) * of.goodsTraded(us, economy),
      })),
    ),
    'goods of Mexico and Canada to US states': abroad.flatMap(([country, economy]) =>
      areas.map(({ id, regions }, area) => ({
        cells: cells(partsOf(plan, economy), goods, regions),
        target: (of) =>
          (country === 'MEX' ? areaTrade(id).fromMexico : areaTrade(id).fromCanada) *
          of.noise.areaImports[area] *
          of.goodsTraded(economy, us),
      })),
    ),
    'goods of provinces to the United States':
      areas.length === 0
        ? []
        : plan.provinces.map((r) => ({
            cells: cells([r], goods, usParts),
            target: (of) => customs.provinces.get(label(r))!.toUs * of.goodsTraded(canada, us),
          })),
    'US destination of goods of provinces by product group': numbered(
      plan.provinces.flatMap((r) => byProduct(r, false)),
    ),
    'US destination of goods of Mexican states by their ports': numbered(
      plan.mexicanStates.map(byPort).filter((each) => each.length > 0),
    ),
    'goods exports of metros': metrosWithExports(plan, evidence).map((metro) => ({
      cells: cells([metro], goods, outside(us)),
      target: (of) =>
        evidence.us.get(label(metro))!.exportShare![of.scope] *
        outside(us)
          .map((region) => plan.parent[region])
          .filter((economy, i, all) => all.indexOf(economy) === i)
          .reduce((sum, economy) => sum + of.goodsTraded(us, economy), 0),
    })),
    'exports of states and provinces by sector': partnersOf(plan).flatMap((region) =>
      sectors.map((k) => ({
        cells: cells([region], [k], outside(plan.parent[region])),
        target: (of) => of.vectors.epsilon[region * S + k] * of.totals.exported[plan.parent[region] * S + k],
      })),
    ),
  };
  return Object.fromEntries(
    CONSTRAINTS.map((name) => [
      name,
      {
        stage: stage(
          name,
          goals[name].map((each) => ({ ...each, target: 0 })),
          name === 'exports of states and provinces by sector',
        ),
        targets: goals[name].map((each) => each.target),
      },
    ]),
  ) as unknown as NestCells;
}

/** The sets of a family, and the rest of the country with what the others leave. */
function withRest(parts: readonly Goal[], rest: readonly number[] | undefined): Goal[] {
  if (rest === undefined) return [...parts];
  const left = (of: TargetContext) => parts.reduce((sum, { target }) => sum - target(of), 1);
  return [...parts, { cells: rest, target: left }];
}

/** Families one after the other, each with its number. */
function numbered(families: readonly (readonly Goal[])[]): Goal[] {
  return families.flatMap((parts, family) => parts.map((each) => ({ ...each, family })));
}

function withLogit(share: number, deviation: number): number {
  if (deviation === 0) return share;
  const inside = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(Math.log(inside / (1 - inside)) + deviation)));
}

/** Metros whose exports are published by ZIP code of the exporter. */
export function metrosWithExports(plan: NestPlan, evidence: NestEvidence): number[] {
  return plan.areas
    .flatMap((area) => area.metros)
    .filter((region) => evidence.us.get(plan.regions.labels[region])!.exportShare !== undefined);
}

/** Columns, rows and the cells of the base table: the last steps of every cycle; the last is exact. */
export function margins(base: FlowMatrix, vectors: RegionVectors, plan: NestPlan): Margins {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const G = plan.economies.labels.length;
  const activity = (index: number) => plan.parent[Math.floor(index / S)] * S + (index % S);
  const families: number[][] = Array.from({ length: G * S }, () => []);
  for (let row = 0; row < R * S; row++) families[activity(row)].push(row);
  return {
    kind: 'margins',
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
