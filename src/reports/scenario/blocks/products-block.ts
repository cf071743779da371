import type { Table } from '../../../core/table.ts';
import { digits } from '../../format/digits.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { people, signedPercent } from '../signed.ts';

const COLUMNS = ['direct', 'exact', 'magnification', 'output', 'jobs-hit', 'jobs-change'] as const;

/**
 * The products of a side: cost before anybody reacts, output and jobs after; the most jobs hit first, then the largest changes.
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
  const cell = (row: number, name: string) => cellOf(from, row, name);
  // Where nothing that the side buys is dearer at once, there is nothing that chains would magnify.
  const direct = from.rows.labels.some((_, row) => cell(row, 'direct') !== 0);
  const shown = COLUMNS.filter(
    (name) => from.cols.labels.includes(name) && (direct || (name !== 'direct' && name !== 'magnification')),
  );
  const hasJobs = shown.includes('jobs-change');
  const by = hasJobs ? 'jobs-change' : 'output';
  const hit = (row: number) => (hasJobs ? cell(row, 'jobs-hit') : 0);
  const order = from.rows.labels
    .map((_, row) => row)
    .sort((x, y) => hit(y) - hit(x) || Math.abs(cell(y, by)) - Math.abs(cell(x, by)) || x - y)
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
