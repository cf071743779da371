import { money } from '../../format/money.ts';
import { tableNumber } from '../../format/table-number.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { scenarioNumber } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { cellOf } from './products-block.ts';

const SIDES = ['b', 'a', 'country-b', 'country-a'] as const;

/**
 * Bounds: what would be missing without one product's lost flows alone, beside the border closed.
 *
 * @param   most  rows at most, the largest of the second country first
 */
export function lostBlock(
  report: ScenarioReport,
  words: ScenarioWords,
  most: number,
): ScenarioBlock | undefined {
  const { lostProducts: from } = report;
  if (!from) return undefined;
  const order = from.rows.labels
    .map((_, row) => row)
    .sort((x, y) => cellOf(from, y, 'country-b') - cellOf(from, x, 'country-b') || x - y)
    .slice(0, most);
  const closed = (side: 'a' | 'b') =>
    money(scenarioNumber(report, `border-closed-${side}`).value, report.unit, words.language);
  return {
    id: 'lost',
    title: words.say('lost.title'),
    basis: words.say('lost.basis'),
    columns: [{ head: words.say('products.sector') }, ...SIDES.map((side) => ({ head: words.side(side) }))],
    rows: order.map((row) => [
      words.sector(from.rows.labels[row]),
      ...SIDES.map((side) => tableNumber(cellOf(from, row, side))),
    ]),
    notes: [words.say('lost.border', { lostA: closed('a'), lostB: closed('b') })],
  };
}
