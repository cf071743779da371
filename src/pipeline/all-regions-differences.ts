import { unitLabel } from '../core/unit.ts';
import type { Reading } from '../measures/reading.ts';
import { carriedBand, nearestAnchor } from './carried-band.ts';
import type { StoredBand, StoredFigure } from './pair-store.ts';

/** A reading of a pair in its own table and in the table of all regions. */
export interface TwoTables {
  readonly year: number;
  readonly pair: string;
  readonly reading: string;
  readonly unit: string;
  readonly own: number;
  readonly common: number;
  /** Nine of ten draws of the pair's own table; undefined when the pair has no draws. */
  readonly low?: number;
  readonly high?: number;
}

/** Figures and bands of a pair that the build has made or that are stored. */
export interface OwnReadings {
  readonly figures: readonly (StoredFigure & { readonly year: number })[];
  readonly bands: readonly (StoredBand & { readonly year: number })[];
}

/**
 * Readings of a pair and year in both tables, with the band of its own.
 *
 * A year without draws takes the band of the nearest year that has some, as wide relative to its value.
 *
 * @param   common  readings of the pair in the table of all regions
 * @param   own     readings and bands of its own table
 * @returns one record per reading that both have, in the order of `common`
 */
export function twoTables(
  pair: string,
  year: number,
  common: readonly Reading[],
  { figures, bands }: OwnReadings,
): TwoTables[] {
  const values = new Map(
    figures.filter((figure) => figure.year === year).map(({ id, value }) => [id, value]),
  );
  const anchors = [...new Set(bands.map((band) => band.year))];
  const anchor = anchors.length === 0 ? undefined : nearestAnchor(anchors, year);
  const drawn = new Map(bands.filter((band) => band.year === anchor).map((band) => [band.id, band]));
  return common.flatMap(({ id, unit, value }): TwoTables[] => {
    const own = values.get(id);
    if (own === undefined) return [];
    const record = { year, pair, reading: id, unit: unitLabel(unit), own, common: value };
    const band = drawn.get(id);
    if (!band) return [record];
    const { p05, p95 } = carriedBand(band, own);
    return [{ ...record, low: Math.min(p05, own), high: Math.max(p95, own) }];
  });
}

/** Relative difference of the common table: common/own − 1; 0 when both are nothing, undefined when only one is. */
export function relativeDifference({ own, common }: Pick<TwoTables, 'own' | 'common'>): number | undefined {
  if (own === 0) return common === 0 ? 0 : undefined;
  return common / own - 1;
}

/** Whether the common reading lies in the band of the pair's own table; undefined when there is no band. */
export function isInside({ common, low, high }: TwoTables): boolean | undefined {
  return low === undefined || high === undefined ? undefined : common >= low && common <= high;
}
