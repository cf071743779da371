import declared from './us-errors.json' with { type: 'json' };

/** What the shares of a US region rest on. */
export type UsBasis = 'valueAdded' | 'state' | 'payroll' | 'broad' | 'people';

/** Years past the series that the figure of value added covers by itself (RECIPE §10 used it for 2013 and 2018). */
const COVERED: Readonly<Record<UsBasis, number>> = {
  valueAdded: 1,
  state: 0,
  payroll: 0,
  broad: 0,
  people: 0,
};

/**
 * Standard deviation of the logarithm of a US region's shares by sector.
 *
 * What was measured against BEA's value added comes on top of what value added itself may be off; a year after the end of
 * the series adds how far shares of states move in so many years.
 *
 * @param   basis  what the shares rest on
 * @param   held   years between the last year of the series and the year wanted, 0 to 5
 * @source  us-errors.json, docs/regions.md
 */
export function usError(basis: UsBasis, held: number): number {
  const measured = basis === 'valueAdded' || basis === 'state' ? 0 : declared[basis].value;
  const base = basis === 'state' ? declared.state.value : declared.valueAdded.value;
  const drift = held > COVERED[basis] ? declared.drift.value[held - 1] : 0;
  // The bare figure where there is nothing to add: a root of a square may be off in the last digit.
  if (measured === 0 && drift === 0) return base;
  return Math.sqrt(base * base + measured * measured + drift * drift);
}
