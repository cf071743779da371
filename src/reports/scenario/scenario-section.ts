import { dataTable, figures, prose, wording } from '../html/data-table.ts';
import type { Markup } from '../html/markup.ts';
import { html } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { pictureBlock } from '../html/picture-block.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import { assumedLines, sourceLines } from './assumed-lines.ts';
import { scenarioBlocks } from './blocks/blocks.ts';
import { scenarioExplanation } from './explanation.ts';
import { scenarioHeadline } from './headline.ts';
import { type ScenarioWords, scenarioWords } from './scenario-words.ts';

/** Rows at most in tables by product. */
const MOST = 12;

/**
 * A scenario as a section of the page: what it is, sentences to quote, the tables, what is assumed and what it rests on.
 *
 * @param   page    the page that it becomes a part of
 * @param   report  the content of the scenario
 */
export function scenarioSection(page: Page, report: ScenarioReport): Markup {
  const words = scenarioWords(report, page.language);
  const { say } = words;
  const blocks = scenarioBlocks(report, words, MOST);
  return html`
<h3>${unbroken(report.name[page.language])}</h3>
<p class="basis">${say('basis')}</p>
<p>${unbroken(report.summary[page.language])}</p>
${report.explanation && html`<p>${scenarioExplanation(report, words)}</p>`}
${scenarioHeadline(report, words).map((sentence) => html`<p>${sentence}</p>`)}
${blocks.map(
  (block) => html`${dataTable(page, {
    id: `scenario-${report.id}-${block.id}`,
    title: block.title,
    basis: block.basis,
    columns: block.columns.map(({ head, words: isText }, at) =>
      at === 0 ? prose(head) : isText ? wording(head) : figures(head),
    ),
    rows: block.rows,
  })}
${(block.notes ?? []).map((note) => html`<p>${note}</p>`)}
${block.id === 'tornado' && tornadoPictures(page, words)}`,
)}
<h4>${say('assumed.title')}</h4>
<ul>${assumedLines(report, words).map((line) => html`<li>${unbroken(line)}</li>`)}</ul>
${
  report.sources.length > 0 &&
  html`<h4>${say('assumed.sources')}</h4>
<ul>${sourceLines(report).map((line) => html`<li>${line}</li>`)}</ul>`
}`;
}

/** The pictures of the tornado, of either side. */
function tornadoPictures(page: Page, { say, side }: ScenarioWords): Markup {
  return html`${(['b', 'a'] as const).map((each) =>
    pictureBlock(
      page,
      `scenario-${each}`,
      say('tornado.pictureCaption'),
      `${say('tornado.title')}: ${side(each)}`,
      'scenario',
    ),
  )}`;
}

/** A number and its per cent sign on one line, as in the formats of the report. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) %/g, '$1\u00a0%');
}
