import { measureOf } from '../../measures/registry.ts';
import { figureWords } from '../content/figure-words.ts';
import { presentReadings } from '../content/present-readings.ts';
import { rowKey } from '../content/row-key.ts';
import { gradeName } from '../format/grade-name.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { splitValue } from './split-value.ts';

/**
 * Readings as rows: what, estimate, range, without proximity, grade; each leads to its definition; those that are missing are named below.
 *
 * @param   id        of the table
 * @param   readings  ids of readings
 */
export function readingTable(
  page: Page,
  id: string,
  title: string,
  basis: string,
  readings: readonly string[],
): Markup {
  const { report, language, say } = page;
  const { ids, missing } = presentReadings(report, readings, say);
  return html`${dataTable(page, {
    id,
    title,
    basis,
    file: 'readings',
    columns: [
      wording(say('report.columns.what')),
      figures(say('report.columns.estimate')),
      figures(say('report.columns.band')),
      figures(say('report.columns.without')),
      wording(say('report.columns.grade')),
      wording(say('report.columns.how')),
    ],
    rows: ids.map((reading) => {
      const found = figure(report, reading);
      const { range, without } = figureWords(found, language);
      const name = say(rowKey(reading));
      const target = measureOf(found.measure).definition;
      return [
        name,
        splitValue(page, found),
        range ?? say('report.page.notVaried'),
        without,
        gradeName(found.grade, language),
        html`<a href="#${target ?? `measure-${found.measure}`}">${target ?? say('report.page.definition')}<span class="unseen"> ${name}</span></a>`,
      ];
    }),
  })}${missing && html`<p class="note">${missing}</p>`}`;
}
