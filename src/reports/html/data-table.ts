import { howLink } from './how-link.ts';
import { html, type Markup, type Part } from './markup.ts';
import type { Page } from './page.ts';

/** A column: its heading, and whether it holds figures, a few words, or sentences. */
export interface TableColumn {
  readonly head: string;
  readonly kind: 'number' | 'words' | 'prose';
}

/** A table of the page. */
export interface DataTable {
  /** Start of the id. */
  readonly id: string;
  readonly title: string;
  /** Unit, year, basis, grade. */
  readonly basis?: string;
  /** Where its numbers are explained. */
  readonly how?: string;
  /** Name of the file with the whole table. */
  readonly file?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Part[])[];
}

/** A column of figures, of a few words, and of sentences. */
export const figures = (head: string): TableColumn => ({ head, kind: 'number' });
export const wording = (head: string): TableColumn => ({ head, kind: 'words' });
export const prose = (head: string): TableColumn => ({ head, kind: 'prose' });

/**
 * A table with caption, scoped headings and a region of its own that scrolls on narrow screens and takes the focus.
 *
 * The first cell of every row is its heading.
 */
export function dataTable(page: Page, table: DataTable): Markup {
  const { id, title, basis, how, file, columns, rows } = table;
  const kind = (i: number) => columns[i].kind[0];
  return html`
<div class="table" role="region" tabindex="0" aria-labelledby="${id}-caption">
<table id="${id}">
<caption id="${id}-caption"><span class="caption"><strong>${title}</strong>${basis && html` <span class="basis">${basis}</span>`}</span></caption>
<thead><tr>${columns.map(({ head }, i) => html`<th scope="col" class="${kind(i)}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell, i) => html`<td class="${kind(i + 1)}">${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>
</div>${
    (how !== undefined || file !== undefined) &&
    html`<p class="links">${how !== undefined && howLink(page, title, how)}${file !== undefined && html` <a href="tables/${file}.csv">${page.say('report.page.data')}<span class="unseen"> ${title}</span></a>`}</p>`
  }`;
}
