import { RATIO } from '../../src/core/unit.ts';
import type { TwoTables } from '../../src/pipeline/all-regions-differences.ts';
import { rangesChart } from '../../src/reports/chart/ranges.ts';
import { YEAR } from './document.ts';

/** Two-way trade of every pair in the table of all regions and the range of its own table, which is 100 percent. */
export function picture(differences: readonly TwoTables[], names: ReadonlyMap<string, string>): string {
  const rows = differences
    .filter(({ year, reading }) => year === YEAR && reading === 'd1-total')
    .map(({ pair, own, common, low, high }) => ({
      label: names.get(pair) ?? pair,
      value: 1,
      low: (low ?? own) / own,
      high: (high ?? own) / own,
      alternative: common / own,
    }))
    .sort((one, other) => other.alternative - one.alternative);
  return rangesChart({
    idPrefix: 'all-regions',
    language: 'en',
    title: 'Every pair in its own table and in the table of all regions',
    subtitle: `Two-way trade, ${YEAR}; the pair’s own table is 100 percent`,
    description:
      'A dot with its range per pair, and a diamond where the table that holds all regions puts the same reading.',
    source: 'Source: the accounts of this project; docs/all-regions.md',
    unit: RATIO,
    scale: 'log',
    markers: { alternative: 'in the table of all regions' },
    rows,
  });
}
