import type { Axis } from '../../core/axis.ts';

/** Which regions the nested table has and how they sit in the base table. */
export interface NestPlan {
  readonly regions: Axis<'region'>;
  readonly sectors: Axis<'sector'>;
  readonly goods: readonly boolean[];
  /** Economy (index in the base table) of each region. */
  readonly parent: readonly number[];
  readonly economies: Axis<'region'>;
  /** Group of each sector, and number of groups (INEGI's activities against the sectors). */
  readonly groupOf: readonly number[];
  readonly groupCount: number;
  /** Product group of each sector in customs data, −1 for services. */
  readonly productOf: readonly number[];
  /** Region indices: the metro, the rest of its state, the rest of its country; the Mexican state and the rest. */
  readonly metro: number;
  readonly stateRest: number;
  readonly usRest: number;
  readonly mexicanState: number;
  readonly mexicanRest: number;
}

/** Economies of the two countries of the pair in the base table. */
export function countriesOf(plan: NestPlan): { us: number; mexico: number } {
  return { us: plan.parent[plan.metro], mexico: plan.parent[plan.mexicanState] };
}

/** Regions of an economy. */
export function partsOf(plan: NestPlan, economy: number): number[] {
  return plan.parent.flatMap((each, region) => (each === economy ? [region] : []));
}
