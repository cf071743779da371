import type { Table } from '../../../core/table.ts';
import { digits } from '../../format/digits.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { people, signedPercent } from '../signed.ts';

const COLUMNS = ['direct', 'exact', 'magnification', 'output', 'jobs-hit', 'jobs-change'] as const;

/**
 * The products of a side: cost before anybody reacts, output and jobs after; the largest changes of jobs first, of output where jobs are not known.
 *
 * @param   most  rows at most
 */
export function productsBlock(
  report: ScenarioReport,
  words: ScenarioWords,
  side: 'a' | 'b',
  most: number,
): ScenarioBlock | undefined {
  const from = report.products?.[side];
  if (!from) return undefined;
  const shown = COLUMNS.filter((name) => from.cols.labels.includes(name));
  const cell = (row: number, name: string) => cellOf(from, row, name);
  const by = shown.includes('jobs-change') ? 'jobs-change' : 'output';
  const order = from.rows.labels
    .map((_, row) => row)
    .sort((x, y) => Math.abs(cell(y, by)) - Math.abs(cell(x, by)) || x - y)
    .slice(0, most);
  const text = (row: number, name: (typeof COLUMNS)[number]): string => {
    const value = cell(row, name);
    if (name === 'magnification') return value === 0 ? '–' : digits(value, 1);
    if (name === 'jobs-hit') return people(value);
    if (name === 'jobs-change') return people(value, true);
    return signedPercent(value, words.language);
  };
  return {
    id: `products-${side}`,
    title: words.say('products.title', { side: words.side(side) }),
    basis: words.say('products.basis'),
    columns: [
      { head: words.say('products.sector') },
      ...shown.map((name) => ({ head: words.say(`products.${name}`) })),
    ],
    rows: order.map((row) => [words.sector(from.rows.labels[row]), ...shown.map((name) => text(row, name))]),
  };
}

/** A cell by row number and column name. */
export function cellOf(from: Table, row: number, name: string): number {
  return from.values[row * from.cols.labels.length + from.cols.labels.indexOf(name)];
}
