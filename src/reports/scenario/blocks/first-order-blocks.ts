import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { signedPercent } from '../signed.ts';
import { cellOf } from './products-block.ts';

const PARTS = ['terms-of-trade', 'volume-of-trade', 'first-order'] as const;

/** The exact change of real income of every region, beside the first-order measure that papers print. */
export function firstOrderBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const { regions, firstOrder } = report;
  if (!regions || !firstOrder) return undefined;
  return {
    id: 'first-order',
    title: words.say('firstOrder.title'),
    basis: words.say('firstOrder.basis'),
    columns: [
      { head: words.say('firstOrder.region') },
      { head: words.say('firstOrder.exact') },
      ...PARTS.map((part) => ({ head: words.say(`firstOrder.${part}`) })),
    ],
    rows: firstOrder.rows.labels.map((region, row) => [
      words.region(region),
      signedPercent(cellOf(regions, regions.rows.labels.indexOf(region), 'real-income'), words.language),
      ...PARTS.map((part) => signedPercent(cellOf(firstOrder, row, part), words.language)),
    ]),
  };
}

/** The first-order measure summed over more and more steps, for the sides of the pair. */
export function pathBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const { path } = report;
  if (!path) return undefined;
  const { a, b } = report.regionsOfSides;
  const shown = [...b, ...a];
  const name = (label: string): string =>
    label === 'exact' || label === 'log-exact' ? words.say(`path.${label}`) : label;
  return {
    id: 'path',
    title: words.say('path.title'),
    basis: words.say('path.basis'),
    columns: [{ head: words.say('path.steps') }, ...shown.map((region) => ({ head: words.region(region) }))],
    rows: path.rows.labels.map((label, row) => [
      name(label),
      ...shown.map((region) => signedPercent(cellOf(path, row, region), words.language)),
    ]),
  };
}
