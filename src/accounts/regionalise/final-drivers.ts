/** Shares of a region in the nation that its final demand follows. */
export interface FinalDrivers {
  readonly valueAdded: number;
  readonly withoutOil: number;
  readonly retail: number;
  readonly construction: number;
  /** Value added of education, health and government. */
  readonly publicServices: number;
  readonly population: number;
}

/**
 * Regressors of private consumption, public consumption and fixed investment: constant and logarithms.
 *
 * @source  ACCURACY §3 step 3
 */
export function finalTerms(of: FinalDrivers): number[][] {
  const ln = Math.log;
  return [
    [1, ln(of.withoutOil), ln(of.population), ln(of.retail)],
    [1, ln(of.publicServices), ln(of.population)],
    [1, ln(of.construction), ln(of.valueAdded)],
  ];
}
