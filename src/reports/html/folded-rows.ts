import { type DataTable, dataTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/**
 * A long table as its first rows, and all of it in a part that opens.
 *
 * @param   shown  rows that stand open
 */
export function foldedRows(page: Page, shown: number, table: DataTable): Markup {
  if (table.rows.length <= shown) return dataTable(page, table);
  const { how: _how, file: _file, ...whole } = table;
  return html`<div class="folded">${dataTable(page, { ...table, rows: table.rows.slice(0, shown) })}
<details><summary>${page.say('report.page.all', { count: String(table.rows.length) })}<span class="unseen">: ${table.title}</span></summary>
${dataTable(page, { ...whole, id: `${table.id}-all` })}
</details></div>`;
}
