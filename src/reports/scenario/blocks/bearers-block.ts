import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { signedNumber } from '../signed.ts';
import { cellOf } from './products-block.ts';

const COLUMNS = ['duty', 'full-buyers', 'half-buyers', 'half-sellers', 'none-sellers'] as const;

/** Who bears the duty when all, half or none of it is passed on to buyers. */
export function bearersBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const from = report.bearers;
  if (!from) return undefined;
  return {
    id: 'bearers',
    title: words.say('bearers.title'),
    basis: words.say('bearers.basis'),
    columns: [
      { head: words.say('sides.side') },
      ...COLUMNS.map((name) => ({ head: words.say(`bearers.${name}`) })),
    ],
    rows: from.rows.labels.map((side, row) => [
      words.side(side as 'a' | 'b' | 'country-a' | 'country-b'),
      ...COLUMNS.map((name) => signedNumber(cellOf(from, row, name))),
    ]),
  };
}
