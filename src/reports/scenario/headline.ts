import { jobCount } from '../format/jobs.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import type { ScenarioNumber, ScenarioReport } from '../scenario-report.ts';
import { scenarioNumber } from '../scenario-report.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { signedPercent } from './signed.ts';

/**
 * The sentences that open a scenario: what it would do to each side's real income, to prices before anybody reacts, and to jobs.
 *
 * @returns one sentence each, in the order in which they are read
 */
export function scenarioHeadline(report: ScenarioReport, { say, language }: ScenarioWords): string[] {
  const number = (id: string) => scenarioNumber(report, id);
  const sentences: string[] = [];
  const change = (
    of: ScenarioNumber,
    up: 'higher' | 'more',
    down: 'lower' | 'less',
    worth?: ScenarioNumber,
  ): string => {
    const amount = percent(Math.abs(of.value), language);
    const plain =
      Math.abs(of.value) < 0.00005
        ? say('change.same')
        : say(`change.${of.value > 0 ? up : down}`, { amount });
    const words = worth ? withMoney(of.value, worth.value, plain) : plain;
    if (of.low === undefined || of.high === undefined) return words;
    const [low, high] = [signedPercent(of.low, language), signedPercent(of.high, language)];
    return say('change.range', { change: words, low, high });
  };
  // Below a hundredth of a percent the money says more than the ratio.
  const withMoney = (ratio: number, worth: number, plain: string): string => {
    const amount = money(Math.abs(worth), report.unit, language);
    if (worth === 0) return plain;
    if (Math.abs(ratio) >= 0.0001) return say('change.money', { change: plain, amount });
    const small = percent(Math.abs(ratio), language);
    return say(worth > 0 ? 'change.moneyHigher' : 'change.moneyLower', { amount, percent: small });
  };
  const income = (side: 'a' | 'b'): string =>
    change(number(`real-income-${side}`), 'higher', 'lower', number(`income-change-${side}`));
  if (report.figures.has('real-income-a')) {
    sentences.push(
      say('headline.income', { changeA: income('a'), changeB: income('b') }),
      say('headline.prices', {
        priceA: change(number('price-a'), 'more', 'less'),
        priceB: change(number('price-b'), 'more', 'less'),
      }),
    );
  }
  if (report.figures.has('lost-a')) {
    const missing = (side: 'a' | 'b') => money(number(`lost-${side}`).value, report.unit, language);
    sentences.push(say('headline.lost', { lostA: missing('a'), lostB: missing('b') }));
  }
  if (report.figures.has('jobs-hit-a')) {
    const jobs = (id: string): string => {
      const count = Math.abs(number(id).value);
      return count < 0.5 ? say('none') : jobCount(count, language);
    };
    sentences.push(say('headline.jobs', { hitA: jobs('jobs-hit-a'), hitB: jobs('jobs-hit-b') }));
    if (report.figures.has('jobs-left-a'))
      sentences.push(say('headline.moved', { leftA: jobs('jobs-left-a'), leftB: jobs('jobs-left-b') }));
  }
  return sentences;
}
