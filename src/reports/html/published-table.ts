import { percent } from '../format/percent.ts';
import { tableNumber } from '../format/table-number.ts';
import type { PublishedFigure } from '../pair-report.ts';
import { dataTable, figures, prose, wording } from './data-table.ts';
import { declared } from './declared.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { valueRange } from './value-range.ts';

/** Our readings beside figures that an office or a paper published, each with its unit and what the comparison tests. */
export function publishedTable(page: Page): Markup {
  const { report, language, say } = page;
  const write = ({ figure: { unit }, published }: PublishedFigure) =>
    unit.kind === 'ratio' ? percent(published, language, 'table') : tableNumber(published);
  return dataTable(page, {
    id: 'published',
    title: say('report.sure.publishedTable'),
    basis: say('report.sure.publishedBasis'),
    how: 'sources',
    file: 'published',
    columns: [
      wording(say('report.columns.what')),
      figures(say('report.columns.published')),
      figures(say('report.columns.ours')),
      prose(say('report.columns.tests')),
    ],
    rows: report.published.map((each) => [
      html`${each.what[language]} <span class="small">${declared(page, each.source)}</span>`,
      write(each),
      valueRange(page, each.figure),
      `${say(each.independent ? 'report.sure.independent' : 'report.sure.notIndependent')}: ${each.note[language]}`,
    ]),
  });
}
