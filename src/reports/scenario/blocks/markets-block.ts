import { digits } from '../../format/digits.ts';
import { tableNumber } from '../../format/table-number.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { signedPercent } from '../signed.ts';
import { cellOf } from './products-block.ts';

/**
 * What a country buys of what is hit, each product on its own; nothing when nothing of it is hit.
 *
 * @param   most  rows at most, the largest purchases first
 */
export function marketsBlock(
  report: ScenarioReport,
  words: ScenarioWords,
  side: 'a' | 'b',
  most: number,
): ScenarioBlock | undefined {
  const from = report.markets?.[side];
  if (!from) return undefined;
  const order = from.rows.labels
    .map((_, row) => row)
    .filter((row) => cellOf(from, row, 'bought') > 0)
    .sort((x, y) => cellOf(from, y, 'bought') - cellOf(from, x, 'bought') || x - y)
    .slice(0, most);
  if (order.length === 0) return undefined;
  const heads = [
    ...(['bought', 'price', 'quantity'] as const),
    ...(report.moved.duties ? (['duty-before', 'duty', 'deadweight'] as const) : []),
  ];
  return {
    id: `markets-${side}`,
    title: words.say('markets.title', { country: words.side(`country-${side}`) }),
    basis: words.say('markets.basis'),
    columns: [
      { head: words.say('products.sector') },
      ...heads.map((name) => ({ head: words.say(`markets.${name}`) })),
    ],
    rows: order.map((row) => [
      words.sector(from.rows.labels[row]),
      ...heads.map((name) =>
        name === 'price' || name === 'quantity'
          ? signedPercent(cellOf(from, row, name), words.language)
          : amount(cellOf(from, row, name)),
      ),
    ]),
  };
}

/** An amount in millions: three figures, no decimals beyond the second. */
function amount(value: number): string {
  return Math.abs(value) < 0.005 ? '0' : Math.abs(value) < 1 ? digits(value, 2) : tableNumber(value);
}
