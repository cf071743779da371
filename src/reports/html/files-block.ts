import { dataTable, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** The files of the report's folder, each table in three forms. */
export function filesBlock(page: Page): Markup {
  const { say } = page;
  return html`
<p><a href="report.json">report.json</a></p>
${dataTable(page, {
  id: 'file-table',
  title: say('report.know.filesTable'),
  columns: [wording(say('report.columns.file')), wording(say('report.columns.formats'))],
  rows: page.tables.map(({ name, title }) => {
    const unseen = html`<span class="unseen"> ${title}</span>`;
    return [
      title,
      html`<a href="tables/${name}.csv">CSV${unseen}</a> · <a href="tables/${name}.parquet">Parquet${unseen}</a> · <a href="tables/${name}.csv.meta.json">${say('report.know.meta')}${unseen}</a>`,
    ];
  }),
})}`;
}
