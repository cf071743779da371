/**
 * Quantile of a sample by linear interpolation between order statistics.
 *
 * @param   sorted  ascending, at least one number
 * @param   p       probability, 0 to 1
 * @returns the quantile
 * @source  Hyndman & Fan (1996), definition 7
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
