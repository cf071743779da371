import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, numberOrGap, requireName } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';

/** One cell that the agency suppressed and that was filled here. */
export interface Imputed {
  readonly cbsa: string;
  readonly line: number;
  readonly flag: string;
  readonly value: number;
  readonly rule: string;
}

/** Parents and their children among the lines of BEA's metro accounts: where a suppressed cell is filled from. */
export const CHILDREN: readonly (readonly [parent: number, children: readonly number[]])[] = [
  [6, [7, 8, 9]],
  [13, [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]],
  [25, [26, 27, 28, 29, 30, 31, 32, 33]],
  [36, [37, 38, 39, 40, 41, 42, 43, 44]],
  [45, [46, 47, 48, 49]],
  [51, [52, 53, 54, 55]],
];

/** BEA publishes to 0.1 million; filled cells are rounded to the same, so that they add up to their parent. */
const PRECISION = 10;

/**
 * Value added of one metropolitan area by line, with suppressed cells filled.
 *
 * A suppressed cell (D) gets what its parent leaves after the published siblings; several share it by payroll in
 * County Business Patterns. A cell too small to show (L, below 50 thousand) is 0.
 *
 * @param   gdp      BEA's metro accounts
 * @param   cbsa     the area
 * @param   year     a year with detail
 * @param   payroll  payroll by four-digit industry in the area's counties
 * @returns value by line, and the list of what was filled and how
 * @throws  MrioError `source` when a parent is suppressed too
 */
export function metroValueAdded(
  gdp: Dataset,
  cbsa: string,
  year: number,
  payroll: ReadonlyMap<string, number>,
): { byLine: Map<number, number>; imputed: Imputed[] } {
  const [lineColumn, naicsColumn, column] = [
    columnOf(gdp, 'line'),
    columnOf(gdp, 'naics'),
    columnOf(gdp, String(year)),
  ];
  const rows = gdp.rows.filter((row) => row[0] === cbsa);
  const rowOf = new Map(rows.map((row) => [numberAt(gdp, row, lineColumn), row]));
  const byLine = new Map<number, number>();
  for (const [line, row] of rowOf) {
    const value = row[column] === '(L)' ? 0 : numberOrGap(row, column);
    if (value !== undefined) byLine.set(line, value);
  }
  const imputed: Imputed[] = [];
  for (const [line, row] of rowOf) {
    if (row[column] === '(L)')
      imputed.push({ cbsa, line, flag: '(L)', value: 0, rule: 'below 50 thousand dollars, set to 0' });
  }
  for (const [parent, children] of CHILDREN) {
    const gaps = children.filter((line) => !byLine.has(line));
    if (gaps.length === 0) continue;
    const total = byLine.get(parent);
    if (total === undefined) {
      throw new MrioError(
        'source',
        `${gdp.id}: line ${parent} of ${cbsa} in ${year} is suppressed, so its children cannot be filled.`,
        'Choose a year in which the parent is published.',
      );
    }
    const known = children.reduce((sum, line) => sum + (byLine.get(line) ?? 0), 0);
    const weights = gaps.map((line) => payrollOf(rowOf.get(line)![naicsColumn], payroll));
    const filled = shareOut(total - known, weights);
    gaps.forEach((line, i) => {
      byLine.set(line, filled[i]);
      const rule = `line ${parent} less its published parts, shared by payroll over ${gaps.length} suppressed line(s)`;
      imputed.push({ cbsa, line, flag: rowOf.get(line)![column], value: filled[i], rule });
    });
  }
  return { byLine, imputed };
}

/** Payroll of a NAICS text such as "3361-3363" or "487-488, 492": all four-digit industries that begin so. */
function payrollOf(naics: string, payroll: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const part of naics.split(',').map((each) => each.trim())) {
    const [from, to] = part.includes('-') ? part.split('-') : [part, part];
    for (const [code, value] of payroll) {
      const head = code.slice(0, from.length);
      if (head >= from && head <= to) sum += value;
    }
  }
  return sum;
}

/** Shares an amount by weights at the published precision; the largest takes what rounding leaves. */
function shareOut(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const exact = weights.map((weight) => amount * (total === 0 ? 1 / weights.length : weight / total));
  const rounded = exact.map((each) => Math.round(each * PRECISION) / PRECISION);
  const largest = exact.indexOf(Math.max(...exact));
  rounded[largest] += amount - rounded.reduce((sum, each) => sum + each, 0);
  rounded[largest] = Math.round(rounded[largest] * PRECISION) / PRECISION;
  return rounded;
}

/** Payroll by four-digit industry of some counties, suppressed years filled by the source (its estimate 1). */
export function payrollByIndustry(cbp: Dataset, counties: readonly string[]): Map<string, number> {
  return byIndustry(cbp, counties, 'payann_est1_kusd');
}

/** Private jobs by four-digit industry of some counties, suppressed years filled by the source (its estimate 1). */
export function jobsByIndustry(cbp: Dataset, counties: readonly string[]): Map<string, number> {
  return byIndustry(cbp, counties, 'emp_est1');
}

function byIndustry(cbp: Dataset, counties: readonly string[], name: string): Map<string, number> {
  const column = columnOf(cbp, name);
  for (const county of counties) requireName(cbp, 0, county);
  const sums = new Map<string, number>();
  for (const row of cbp.rows) {
    if (counties.includes(row[0])) sums.set(row[1], (sums.get(row[1]) ?? 0) + numberAt(cbp, row, column));
  }
  return sums;
}
