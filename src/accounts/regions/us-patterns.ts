import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';

/** County patterns without cells below zero, and how many cells of each county were below. */
export interface CleanPatterns {
  readonly patterns: Dataset;
  /** By county, counties without such cells left out. */
  readonly negative: ReadonlyMap<string, { readonly jobs: number; readonly payroll: number }>;
}

/** The source's estimates, and what was published in their place. */
const ESTIMATES = [
  ['jobs', 'emp_est1', 'emp_reported'],
  ['payroll', 'payann_est1_kusd', 'payann_reported_kusd'],
] as const;

/**
 * County patterns in which no estimate is below zero.
 *
 * The source fills a suppressed cell with what the state's total leaves after the published counties. Where the counties
 * add up to more than the state, that is below zero, which no jobs can be: the published mean stands there instead.
 *
 * @param   patterns  County Business Patterns by county and heading
 */
export function cleanPatterns(patterns: Dataset): CleanPatterns {
  const columns = ESTIMATES.map(
    ([kind, estimate, published]) =>
      [kind, columnOf(patterns, estimate), columnOf(patterns, published)] as const,
  );
  const negative = new Map<string, { jobs: number; payroll: number }>();
  const rows = patterns.rows.map((row) => {
    const below = columns.filter(([, estimate]) => numberAt(patterns, row, estimate) < 0);
    if (below.length === 0) return row;
    const counts = negative.get(row[0]) ?? { jobs: 0, payroll: 0 };
    const changed = [...row];
    for (const [kind, estimate, published] of below) {
      counts[kind] += 1;
      changed[estimate] = row[published];
    }
    negative.set(row[0], counts);
    return changed;
  });
  return { patterns: { ...patterns, rows }, negative };
}
