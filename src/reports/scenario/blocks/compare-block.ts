import { tableNumber } from '../../format/table-number.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { signedNumber } from '../signed.ts';

/** The readings of the screen, in their order; files have all. */
const READINGS = [
  'd1-total',
  'd1-goods',
  'd1-goods-a-to-b',
  'd1-goods-b-to-a',
  'd2-total',
  'd3-total',
  'd4-pair-mean',
  'd5-total',
  'd7-a',
  'd7-b',
  'd8-co-production',
];

/** The main readings of the pair before, after, and the difference. */
export function compareBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const { comparison } = report;
  if (!comparison) return undefined;
  const rows = READINGS.flatMap((id) => comparison.filter((each) => each.id === id));
  return {
    id: 'compare',
    title: words.say('compare.title'),
    basis: words.say('compare.basis'),
    columns: [
      { head: words.say('compare.reading') },
      { head: words.say('compare.before') },
      { head: words.say('compare.after') },
      { head: words.say('compare.difference') },
    ],
    rows: rows.map(({ id, before, after, difference }) => [
      words.sayOf('readings', id),
      tableNumber(before),
      tableNumber(after),
      signedNumber(difference),
    ]),
    notes: [words.say('compare.more', { count: String(comparison.length) })],
  };
}
