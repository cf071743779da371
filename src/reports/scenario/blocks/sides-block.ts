import type { ScenarioReport } from '../../scenario-report.ts';
import { scenarioNumber } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { signedNumber, signedPercent } from '../signed.ts';

const SIDES = ['b', 'a', 'country-b', 'country-a'] as const;

/** Real income, wages, prices and duties of each side and its country; what would be missing, for lost flows alone. */
export function sidesBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock {
  const { say, side: named, language } = words;
  const number = (name: string, side: string) => scenarioNumber(report, `${name}-${side}`);
  const head = { id: 'sides', title: say('sides.title'), basis: say('sides.basis') };
  if (!report.figures.has('real-income-a')) {
    return {
      ...head,
      basis: say('lost.basis'),
      columns: [{ head: say('sides.side') }, { head: say('sides.lost') }],
      rows: SIDES.map((side) => [named(side), signedNumber(-number('lost', side).value)]),
    };
  }
  const { duties, tradeCosts } = report.moved;
  const money = [
    ...(duties ? (['revenue', 'deadweight'] as const) : []),
    ...(tradeCosts ? (['way'] as const) : []),
  ];
  const ranged = number('real-income', 'a').low !== undefined;
  const ratios = ['real-wage', 'price', ...(ranged ? [] : (['price-direct'] as const))] as const;
  const range = (side: string): string => {
    const { low = 0, high = 0 } = number('real-income', side);
    return `${signedPercent(low, language)} – ${signedPercent(high, language)}`;
  };
  return {
    ...head,
    columns: [
      { head: say('sides.side') },
      { head: say('sides.real-income') },
      ...(ranged ? [{ head: say('sides.range') }] : []),
      ...[...ratios, ...money].map((name) => ({ head: say(`sides.${name}`) })),
    ],
    rows: SIDES.map((side) => [
      named(side),
      signedPercent(number('real-income', side).value, language),
      ...(ranged ? [range(side)] : []),
      ...ratios.map((name) => signedPercent(number(name, side).value, language)),
      ...money.map((name) => signedNumber(number(name, side).value)),
    ]),
    ...(duties && { notes: [say('sides.partial')] }),
  };
}
