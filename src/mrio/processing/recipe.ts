/**
 * What one industry uses, by class of input, and what its parts make of it.
 *
 * Inputs of one class have the same odds in every part, so that the split of a column needs one share for each class.
 */
export interface Recipe {
  /** What the industry uses of each class, money, none negative. */
  readonly totals: Float64Array;
  /** Output of each part, money; adds up to the totals. */
  readonly outputs: Float64Array;
  /** Odds of each class in each part, classes × parts. */
  readonly odds: Float64Array;
}

/** A split of one column. */
export interface RecipeShares {
  /** Share of each part in each class, classes × parts; rows add up to 1. */
  readonly shares: Float64Array;
  /** Largest relative distance of a column, or of an import share, from what it should be. */
  readonly gap: number;
}
