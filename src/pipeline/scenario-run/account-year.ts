import type { ScenarioFile } from '../scenario/scenario-file.ts';

/**
 * The year of the accounts that a scenario is laid on when nobody names one.
 *
 * Duties of 2018 meet the trade of 2018; those of 2025 meet the latest trade there is. Duties from before the first accounts, as
 * those of NAFTA, are laid on the latest trade, as their file says.
 *
 * @param   file   the scenario
 * @param   years  of the pair's accounts, at least one
 * @returns the last year not later than the second day that is compared; the latest of all when there is none
 */
export function accountYear({ compare }: Pick<ScenarioFile, 'compare'>, years: readonly number[]): number {
  const day = Number(compare.after.slice(0, 4));
  const before = years.filter((year) => year <= day);
  return Math.max(...(before.length > 0 ? before : years));
}
