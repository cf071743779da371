import { money } from '../format/money.ts';
import { moneyRange } from '../format/money-range.ts';
import { percent } from '../format/percent.ts';
import { figure } from '../pair-report.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { readingTable } from './reading-table.ts';

/** What is at stake? What would be missing if nothing crossed: a bound, not a forecast. */
export function stakeSection(page: Page): Markup {
  const { report, language, say } = page;
  const lost = (side: 'a' | 'b') => {
    const { value, low, high, unit } = figure(report, `d7-${side}`);
    return `${money(value, unit, language)} (${moneyRange(low, high, unit, language)})`;
  };
  const share = (side: 'a' | 'b') => percent(figure(report, `d7-share-${side}`).value, language);
  return html`
<p>${say('report.stake.words', { lossA: lost('a'), lossB: lost('b'), shareA: share('a'), shareB: share('b') })}</p>
${readingTable(page, 'stake-table', say('report.stake.table'), say('report.stake.basis'), [
  'd7-b',
  'd7-share-b',
  'gdp-b',
  'd7-a',
  'd7-share-a',
  'gdp-a',
  'd8-extraction-b',
  'd8-extraction-a',
])}
<p>${
    report.scenario
      ? say('report.stake.scenarioNext', { name: report.scenario.name[language] })
      : say('report.stake.scenario')
  }</p>`;
}
