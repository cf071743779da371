import type { Values } from '../core/table.ts';

/** Output of one activity by row and by column. */
export interface Imbalance {
  readonly activity: number;
  readonly row: number;
  readonly column: number;
  /** |row − column| over the larger of the two and of the mean output times 1e-9. */
  readonly relative: number;
}

/**
 * The activities whose outputs by row and by column differ most.
 *
 * @param   Z  n × n flows
 * @param   Y  n × any final demand
 * @param   V  any × n primary inputs
 * @param   n  number of activities
 * @returns up to five, worst first
 * @identity Z ι + Y ι = Z′ ι + V′ ι
 */
export function worstImbalances(Z: Values, Y: Values, V: Values, n: number): Imbalance[] {
  const demandCount = Y.length / n;
  const components = V.length / n;
  const row = new Float64Array(n);
  const column = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      row[i] += Z[i * n + j];
      column[j] += Z[i * n + j];
    }
    for (let j = 0; j < demandCount; j++) row[i] += Y[i * demandCount + j];
  }
  for (let c = 0; c < components; c++) for (let j = 0; j < n; j++) column[j] += V[c * n + j];
  const mean = row.reduce((sum, x) => sum + Math.abs(x), 0) / n;
  return Array.from(row, (_, i) => ({
    activity: i,
    row: row[i],
    column: column[i],
    relative:
      Math.abs(row[i] - column[i]) /
      Math.max(Math.abs(row[i]), Math.abs(column[i]), 1e-9 * mean, Number.MIN_VALUE),
  }))
    .sort((a, b) => b.relative - a.relative)
    .slice(0, 5);
}
