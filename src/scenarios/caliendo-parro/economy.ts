/**
 * The world before a change, as the model sees it: shares, elasticities and levels, without labels.
 *
 * Activities are region-major, index = region × S + sector. Each region has `users` ways of sourcing: one for all who buy
 * there, or one for each using sector and one, the last, for final users. User number = region × users + way.
 */
export interface Economy {
  /** R. */
  readonly regions: number;
  /** S. */
  readonly sectors: number;
  /** 1, or S + 1. */
  readonly users: number;
  /** Trade elasticities, S; all above 0. */
  readonly theta: Float64Array;
  /** Value added per unit of cost of each activity, n; 0 where nothing is made. */
  readonly valueShare: Float64Array;
  /** Inputs per unit of cost: row is the using activity, column the input's sector, n × S. */
  readonly inputShare: Float64Array;
  /** Spending of final users by sector, as shares of income, R × S. */
  readonly finalShare: Float64Array;
  /** Share of each supplier in what a user spends on the supplier's sector, tariffs included, n × (R · users). */
  readonly sourcing: Float64Array;
  /** Tariff rate on each supplier in each buying region, n × R. */
  readonly tariff: Float64Array;
  /** What is drawn from stocks: sales below 0, by supplier and region, at basic prices, n × R; absent when there are none. */
  readonly stocks?: Float64Array;
  /** Labour market of each region, R: the wage changes alike in all regions of one. */
  readonly markets: Int32Array;
  /** Purse of each region, R: regions of one share their income. */
  readonly purses: Int32Array;
  /** Share of each region in the spending of its purse, R. */
  readonly purseShare: Float64Array;

  /** Wage bills, that is value added, R, money. */
  readonly wages: Float64Array;
  /** What each region spends above its income from work and tariffs, R, money. */
  readonly deficits: Float64Array;
  /** Gross output, n, money. */
  readonly output: Float64Array;
  /** What final users spend, R, money. */
  readonly income: Float64Array;
  /** Purchases of each region from each supplier, tariffs included, n × R, money. */
  readonly purchases: Float64Array;
}
