import type { ChartName } from '../report-charts.ts';
import { howLink } from './how-link.ts';
import { html, type Markup, made, type Part } from './markup.ts';
import type { Page } from './page.ts';

/**
 * A picture with its caption: one drawing for wide pages and paper, one for phones, of which a reader meets one.
 *
 * @param   name     the picture
 * @param   caption  how to read it
 * @param   about    what it shows, for the link
 * @param   how      where its numbers are explained
 * @param   file     table behind it
 * @returns nothing when the report does not have the picture
 */
export function pictureBlock(
  page: Page,
  name: ChartName,
  caption: Part,
  about: string,
  how: string,
  file?: string,
): Markup | undefined {
  const [wide, narrow] = [page.wide.get(name), page.narrow.get(name)];
  if (wide === undefined || narrow === undefined) return undefined;
  const { say } = page;
  return html`
<figure class="picture" id="figure-${name}">
<div class="wide">${made(wide)}</div>
<div class="narrow">${made(narrow)}</div>
<figcaption>${caption} <span class="links">${howLink(page, about, how)} <a href="charts/${name}.svg">${say('report.page.picture')}<span class="unseen"> ${about}</span></a>${file !== undefined && html` <a href="tables/${file}.csv">${say('report.page.data')}<span class="unseen"> ${about}</span></a>`}</span></figcaption>
</figure>`;
}
