import { millionUsd } from '../../src/core/unit.ts';
import type { TwoTables } from '../../src/pipeline/all-regions-differences.ts';
import { rangesChart } from '../../src/reports/chart/ranges.ts';
import { YEAR } from './document.ts';

/** Co-production of every pair in its own table, with its range, and in the table of all regions. */
export function picture(differences: readonly TwoTables[], names: ReadonlyMap<string, string>): string {
  const rows = differences
    .filter(({ year, reading }) => year === YEAR && reading === 'd3-total')
    .map(({ pair, own, common, low, high }) => ({
      label: names.get(pair) ?? pair,
      value: own,
      low: low ?? own,
      high: high ?? own,
      alternative: common,
    }))
    .sort((one, other) => other.value - one.value);
  return rangesChart({
    idPrefix: 'all-regions',
    language: 'en',
    title: 'Every pair in its own table and in the table of all regions',
    subtitle: `Co-production, ${YEAR}`,
    description:
      'A dot with its range per pair, and a diamond where the table that holds all regions puts the same reading.',
    source: 'Source: the accounts of this project; docs/all-regions.md',
    unit: millionUsd(YEAR),
    scale: 'log',
    markers: { alternative: 'in the table of all regions' },
    rows,
  });
}
