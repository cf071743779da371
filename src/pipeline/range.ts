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
 * @param   band    5th and 95th percentile over the draws
 * @param   runs    one-way runs, of which those of another base table count
 */
export function rangeOf(
  id: string,
  band: { readonly p05: number; readonly p95: number },
  runs: readonly { readonly id: string; readonly values: ReadonlyMap<string, number> }[],
  config: PairConfig,
): { low: number; high: number; range: RangeKind } {
  if (!NATIONAL.test(id)) return { low: band.p05, high: band.p95, range: 'draws' };
  const others = config.oneWay.filter((run) => run.base !== undefined).map((run) => run.id);
  const values = runs.filter((run) => others.includes(run.id)).flatMap((run) => run.values.get(id) ?? []);
  return {
    low: Math.min(band.p05, ...values),
    high: Math.max(band.p95, ...values),
    range: 'draws-and-base',
  };
}
