/** Central value and percentiles of a reading in an anchor year. */
export interface Band {
  readonly value: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * The band of a reading in another year: as wide, relative to its value, as in the anchor year.
 *
 * Where the value changes its sign between the two years, or is nothing in the anchor year, the distances are carried
 * instead.
 *
 * @param   anchor  the band that was drawn
 * @param   value   the reading in the year wanted
 * @identity in the anchor year itself the band comes back
 */
export function carriedBand(anchor: Band, value: number): Omit<Band, 'value'> {
  const relative = anchor.value * value > 0;
  const moved = (each: number) => (relative ? (each / anchor.value) * value : value + (each - anchor.value));
  return { p05: moved(anchor.p05), p50: moved(anchor.p50), p95: moved(anchor.p95) };
}

/** The anchor year that is nearest; the later of two that are equally near. */
export function nearestAnchor(anchors: readonly number[], year: number): number {
  return anchors.reduce((best, each) => (Math.abs(each - year) <= Math.abs(best - year) ? each : best));
}
