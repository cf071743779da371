import type { Measure } from '../../measures/measure.ts';
import { crossingMeasures } from '../../measures/registry-crossings.ts';
import { tradeMeasures } from '../../measures/registry-trade.ts';
import { valueMeasures } from '../../measures/registry-value.ts';
import { figureWords } from '../content/figure-words.ts';
import { rowKey } from '../content/row-key.ts';
import { unitWords } from '../format/unit-words.ts';
import { declaredText } from '../locales/declared-text.ts';
import { figure } from '../pair-report.ts';
import { declared } from './declared.ts';
import { formula } from './formula.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

const DEFINITIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;

/** The measures that a report shows: of a border between two sides. The others are for tables and borders of the user. */
const SHOWN: readonly Measure[] = [...tradeMeasures, ...valueMeasures, ...crossingMeasures];

/** The readings of this report under each definition. */
const READINGS: Readonly<Record<(typeof DEFINITIONS)[number], readonly string[]>> = {
  D1: ['d1-total', 'd1-goods', 'd1-services'],
  D2: ['d2-total', 'd2-share'],
  D3: ['d3-total', 'd3x-total', 'd3f-total'],
  D4: ['d4-pair-at-least-1', 'd4-pair-at-least-2', 'd4-pair-mean'],
  D5: ['d5-total'],
  D6: ['d6-outside-joint', 'd6-abroad-joint'],
  D7: ['d7-a', 'd7-b'],
  D8: ['d8-co-production', 'd8-co-production-a', 'd8-co-production-b'],
};

/** D1 to D8 side by side, each with its readings, formulas, identities and sources; then the other measures. */
export function definitions(page: Page): Markup {
  const { say } = page;
  return html`
<div class="cards">${DEFINITIONS.map(
    (id) => html`
<section class="card" id="${id}" aria-labelledby="${id}-name">
<h4 id="${id}-name">${id} ${say(`report.know.names.${id}`)}</h4>
<ul class="readings">${READINGS[id].map((reading) => html`<li>${readingLine(page, reading)}</li>`)}</ul>
${SHOWN.filter(({ definition }) => definition === id).map((measure) => measureEntry(page, measure))}
</section>`,
  )}
<section class="card" id="other-measures" aria-labelledby="other-measures-name">
<h4 id="other-measures-name">${say('report.know.names.other')}</h4>
${SHOWN.filter(({ definition }) => definition === null).map((measure) => measureEntry(page, measure))}
</section>
</div>`;
}

function readingLine(page: Page, id: string): Markup {
  const { report, language, say } = page;
  const found = figure(report, id);
  const { value, range } = figureWords(found, language);
  const unit = found.unit.kind === 'ratio' ? '' : `, ${unitWords(found.unit, language)}`;
  return html`${say(rowKey(id)).replace(/^D\d\w? /, '')}: <strong>${value}</strong>${range !== undefined && ` (${range})`}${unit}`;
}

function measureEntry(page: Page, measure: Measure): Markup {
  const { language, say } = page;
  return html`
<div class="measure" id="measure-${measure.id}">
<p class="measure-title">${measure.title[language]}</p>
<p>${measure.when[language]}</p>
<dl>
<dt>${say('report.columns.symbol')}</dt><dd class="formula">${formula(declaredText(measure.symbol, language).text)}</dd>
<dt>${say('report.columns.identity')}</dt><dd>${formula(declaredText(measure.identity, language).text)}</dd>
<dt>${say('report.columns.source')}</dt><dd>${declared(page, measure.source)}</dd>
</dl>
</div>`;
}
