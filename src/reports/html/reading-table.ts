import { measureOf } from '../../measures/registry.ts';
import { figureWords } from '../content/figure-words.ts';
import { rowKey } from '../content/row-key.ts';
import { gradeName } from '../format/grade-name.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/**
 * Readings as rows: what, estimate, range, without proximity, grade; each leads to its definition.
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
  return dataTable(page, {
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
    rows: readings.map((reading) => {
      const found = figure(report, reading);
      const { value, range, without } = figureWords(found, language);
      const name = say(rowKey(reading));
      const target = measureOf(found.measure).definition;
      return [
        name,
        value,
        range ?? say('report.page.notVaried'),
        without,
        gradeName(found.grade, language),
        html`<a href="#${target ?? `measure-${found.measure}`}">${target ?? say('report.page.definition')}<span class="unseen"> ${name}</span></a>`,
      ];
    }),
  });
}
