import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { bearersBlock } from './bearers-block.ts';
import { compareBlock } from './compare-block.ts';
import { firstOrderBlock, pathBlock } from './first-order-blocks.ts';
import { jobsBlock, lensesBlock } from './jobs-blocks.ts';
import { lostBlock } from './lost-block.ts';
import { marketsBlock } from './markets-block.ts';
import { productsBlock } from './products-block.ts';
import { sidesBlock } from './sides-block.ts';
import { tornadoBlock } from './tornado-block.ts';

/**
 * The tables of a scenario in the order in which they are read; those of models that were not run are left out.
 *
 * @param   most  rows at most in tables by product
 */
export function scenarioBlocks(
  report: ScenarioReport,
  words: ScenarioWords,
  most: number,
): readonly ScenarioBlock[] {
  return [
    sidesBlock(report, words),
    productsBlock(report, words, 'b', most),
    productsBlock(report, words, 'a', most),
    jobsBlock(report, words),
    bearersBlock(report, words),
    marketsBlock(report, words, 'a', most),
    marketsBlock(report, words, 'b', most),
    lostBlock(report, words, most),
    compareBlock(report, words),
    tornadoBlock(report, words),
    firstOrderBlock(report, words),
    pathBlock(report, words),
    lensesBlock(report, words),
  ].flatMap((block) => (block ? [block] : []));
}
