import { normalDistribution } from './normal-distribution.ts';

/** How two methods compare state by state. */
export interface Paired {
  /** States in which the first is better, of those in which they differ. */
  readonly better: number;
  readonly of: number;
  /** Two-sided, normal approximation of Wilcoxon's signed ranks; ties share their ranks. */
  readonly p: number;
}

/**
 * Whether errors of one method are smaller than those of another, paired over states.
 *
 * @param   one    errors of the first method, by state
 * @param   other  errors of the second
 * @source  Wilcoxon (1945)
 */
export function paired(one: readonly number[], other: readonly number[]): Paired {
  const gains = one.map((each, s) => other[s] - each).filter((gain) => gain !== 0);
  const n = gains.length;
  if (n === 0) return { better: 0, of: 0, p: 1 };
  const sizes = gains.map(Math.abs).sort((a, b) => a - b);
  const rank = (size: number) => (sizes.indexOf(size) + sizes.lastIndexOf(size)) / 2 + 1;
  const sum = gains.reduce((total, gain) => (gain > 0 ? total + rank(gain) : total), 0);
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const z = (sum - (n * (n + 1)) / 4) / spread;
  return { better: gains.filter((gain) => gain > 0).length, of: n, p: 2 * normalDistribution(-Math.abs(z)) };
}
