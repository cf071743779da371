/** Groups of sectors whose errors have one size. */
export type ErrorGroup =
  | 'agriculture'
  | 'mining'
  | 'utilities'
  | 'manufacturing'
  | 'trade'
  | 'services'
  | 'government';

/** A standard deviation for each group, of a logarithm. */
export type ByGroup = Readonly<Record<ErrorGroup, number>>;

/**
 * How far a region's estimated flows and margins lie from the truth: standard deviations of independent normal shocks.
 *
 * A shock of the region is common to all its cells, one of a user to a column, one of a product to a row. The common
 * ones are why all numbers of a region tend to be wrong in the same direction.
 */
export interface ErrorModel {
  /** ln odds of buying at home. */
  readonly odds: {
    readonly region: number;
    readonly user: number;
    readonly product: ByGroup;
    readonly cell: ByGroup;
  };
  /** ln use. */
  readonly use: { readonly product: ByGroup; readonly cell: ByGroup };
  /** ln of output per value added, of imports per output, and of exports, by sector. */
  readonly outputPerValueAdded: ByGroup;
  readonly imports: ByGroup;
  readonly exports: ByGroup;
  /** ln of the shares in final demand. */
  readonly finalShares: number;
}
