import type { Axis } from '../../core/axis.ts';

/** Whole US states whose customs figures are used together, and the regions that they are divided into. */
export interface Area {
  readonly id: string;
  /** Regions inside that have evidence of their own: counties and metropolitan areas. */
  readonly metros: readonly number[];
  /** What is left of the states, or the states themselves when no metro is taken out. */
  readonly rest: number;
}

/** Two regions across a border that trade goods with one another at other odds than proportionality. */
export interface Tie {
  readonly metro: number;
  readonly partner: number;
  readonly kappa: number;
}

/** Which regions the nested table has and how they sit in the base table. Regions are given by their index. */
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
  /** Areas of the United States; empty when that country is not divided. */
  readonly areas: readonly Area[];
  /** Mexican states and groups of Canadian provinces; empty when the country is not divided. */
  readonly mexicanStates: readonly number[];
  readonly provinces: readonly number[];
  /** The rest of each divided country, by economy. */
  readonly rests: ReadonlyMap<number, number>;
  /** Regions of the two sides of the pair. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** A table of several pairs: the ties of all of them, in place of κ between a and b. */
  readonly ties?: readonly Tie[];
  /**
   * Areas (by their place in `areas`) whose figures by port of entry are used together, because a metro lies in all of
   * them; each alone when left out.
   */
  readonly portAreas?: readonly (readonly number[])[];
  /** Mexican states at the border with the United States: they sell more there than their shares alone say. */
  readonly borderStates: readonly number[];
}

/** The three countries that can be divided, as economies of the base table. */
export interface Countries {
  readonly us: number;
  readonly mexico: number;
  readonly canada: number;
}

/**
 * The economies of the three countries.
 *
 * @identity each is in the base table, divided or not
 */
export function countriesOf(plan: Pick<NestPlan, 'economies'>): Countries {
  const at = (id: string) => plan.economies.labels.indexOf(id);
  return { us: at('USA'), mexico: at('MEX'), canada: at('CAN') };
}

/** Regions of an economy. */
export function partsOf(plan: Pick<NestPlan, 'parent'>, economy: number): number[] {
  return plan.parent.flatMap((each, region) => (each === economy ? [region] : []));
}

/** The area that a US region lies in, −1 for the rest of the country and for other countries. */
export function areaOf(plan: NestPlan, region: number): number {
  return plan.areas.findIndex(({ metros, rest }) => rest === region || metros.includes(region));
}

/** Regions on the other side of a US border that have customs figures of their own. */
export function partnersOf(plan: NestPlan): number[] {
  return [...plan.mexicanStates, ...plan.provinces];
}
