import type { PairConfig } from './config.ts';

/** What the range of a figure covers. */
export type RangeKind = 'draws' | 'draws-and-base';

/** Readings of whole countries: they hang on the base table, whose choices are not drawn. */
const NATIONAL = /^(us-|content-|value-|d4-national|d5-national)/;

/**
 * The range of a reading: nine of ten draws; for readings of whole countries, widened to the alternative base tables.
 *
 * The draws leave the base table alone, so for a national reading they would pretend to a precision that nobody has.
 *
 * @param   id      the reading
 * A figure that a constraint pins hardly varies over the draws, whose balancing stops sooner than that of the central
 * table; the range is widened to hold the central value.
 *
 * @param   band    central value, and 5th and 95th percentile over the draws
 * @param   runs    one-way runs, of which those of another base table count
 */
export function rangeOf(
  id: string,
  band: { readonly value: number; readonly p05: number; readonly p95: number },
  runs: readonly { readonly id: string; readonly values: ReadonlyMap<string, number> }[],
  config: PairConfig,
): { low: number; high: number; range: RangeKind } {
  const low = Math.min(band.p05, band.value);
  const high = Math.max(band.p95, band.value);
  if (!NATIONAL.test(id)) return { low, high, range: 'draws' };
  const others = config.oneWay.filter((run) => run.base !== undefined).map((run) => run.id);
  const values = runs.filter((run) => others.includes(run.id)).flatMap((run) => run.values.get(id) ?? []);
  return {
    low: Math.min(low, ...values),
    high: Math.max(high, ...values),
    range: 'draws-and-base',
  };
}
