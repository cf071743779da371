import type { Deviations } from '../../accounts/regionalise/own-share-tilt.ts';
import type { NestPlan } from './plan.ts';

/** How regions of a country without an official regional table buy at home: the strategies of `regionalise`. */
export type HomeStrategy = 'ost' | 'flq-supply' | 'flq';

/** The judgement calls of the nested table; every one is a named parameter of the pair's config file. */
export interface NestParameters {
  /** Odds of the metro and the other side trading goods against proportionality. */
  readonly kappa: number;
  /** How regions buy at home where no official regional table exists. */
  readonly home: HomeStrategy;
  /** Exponent of Flegg's location quotient. */
  readonly delta: number;
  /** Odds that a Mexican border state, rather than the rest of Mexico, is the origin of sales to the United States. */
  readonly odds: number;
  /** Odds that two regions of one area trade with one another. */
  readonly prox: number;
  /** Exponent on goods affinity for services that are bought where people are. */
  readonly sigmaBorder: number;
  /** The same for all other services. */
  readonly sigmaOther: number;
  /** Whose exports pin the metro's: those that count as its production, all its areas', or nobody's. */
  readonly exportScope: 'metro' | 'areas' | 'none';
  /** Whether the destination of imports by the pair's ports is used. */
  readonly usePorts: boolean;
  /** Whether customs figures by state are used at all. */
  readonly useCustoms: boolean;
  /** The metro's services follow the goods affinity of the rest of the nation rather than its own. */
  readonly metroLikeRest: boolean;
  readonly exportsPerEmployment: number;
  readonly exportsAtMost: number;
  readonly stateAtLeast: number;
  /** Services bought where people are: sectors that take sigmaBorder. */
  readonly borderServices: readonly string[];
  /** Products whose final demand in a region without an official table follows its own output. */
  readonly localProducts: readonly string[];
  readonly maxCycles: number;
  readonly checkEvery: number;
  readonly tolerance: number;
  /** The second pass goes on from the factors of the first: the same readings to about 1e-5, sooner. */
  readonly continued?: boolean;
}

/** Judgement calls that the table without proximity does not hang on. */
export const ON_PROXIMITY = [
  'kappa',
  'odds',
  'sigmaBorder',
  'sigmaOther',
  'exportScope',
  'usePorts',
  'useCustoms',
  'metroLikeRest',
  'continued',
] as const satisfies readonly (keyof NestParameters)[];

/** Random factors of one draw; all neutral in the central case. */
export interface NestNoise {
  /** Factor on the odds of a region's share of national output, R × S. */
  readonly share: Float64Array;
  /** Factor on a Mexican state's split inside groups, R × S. */
  readonly split: Float64Array;
  /** Factor on the goods that the United States sell to a partner region (R), and on what an area buys (by area). */
  readonly toPartner: Float64Array;
  readonly areaImports: Float64Array;
  /** Added to the logit of each product share, R × products by partner region, and to the port share (R). */
  readonly productLogit: Float64Array;
  readonly port: Float64Array;
  /** Deviations of own shares and of use, by region. */
  readonly home: ReadonlyMap<number, Deviations>;
}

/** Number of product groups of customs data. */
export function productCount(plan: Pick<NestPlan, 'productOf'>): number {
  return Math.max(...plan.productOf) + 1;
}

/** No noise: the central case. */
export function noNoise(plan: NestPlan): NestNoise {
  const R = plan.regions.labels.length;
  const S = plan.sectors.labels.length;
  const ones = (size: number) => new Float64Array(size).fill(1);
  return {
    share: ones(R * S),
    split: ones(R * S),
    toPartner: ones(R),
    areaImports: ones(plan.areas.length),
    productLogit: new Float64Array(R * productCount(plan)),
    port: new Float64Array(R),
    home: new Map(),
  };
}
