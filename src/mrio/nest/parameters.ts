/** The judgement calls of the nested table; every one is a named parameter of the pair's config file. */
export interface NestParameters {
  /** Odds of the metro and the Mexican state trading goods against proportionality. */
  readonly kappa: number;
  /** Exponent of Flegg's location quotient. */
  readonly delta: number;
  /** Odds that the Mexican state, rather than the rest of Mexico, is the origin of sales to the United States. */
  readonly odds: number;
  /** Odds that the metro and the rest of its state trade with one another. */
  readonly prox: number;
  /** Exponent on goods affinity for services that are bought where people are. */
  readonly sigmaBorder: number;
  /** The same for all other services. */
  readonly sigmaOther: number;
  /** Whose exports pin the metro's: San Diego alone, all areas of the metro, or nobody's. */
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
  /** Products whose final demand in a US region follows its own output. */
  readonly localProducts: readonly string[];
  readonly maxCycles: number;
  readonly checkEvery: number;
  readonly tolerance: number;
}

/** Random factors of one draw; all neutral in the central case. */
export interface NestNoise {
  /** Factor on the metro's share of output, by sector. */
  readonly metro: Float64Array;
  /** Factor on the Mexican state's split inside groups, by sector. */
  readonly split: Float64Array;
  /** Factors on the customs shares. */
  readonly stateOfExports: number;
  readonly usStateImports: number;
  /** Added to the logit of each product share, and to the port share. */
  readonly productLogit: Float64Array;
  readonly port: number;
}

/** No noise: the central case. */
export function noNoise(sectors: number, products: number): NestNoise {
  return {
    metro: new Float64Array(sectors).fill(1),
    split: new Float64Array(sectors).fill(1),
    stateOfExports: 1,
    usStateImports: 1,
    productLogit: new Float64Array(products),
    port: 0,
  };
}
