import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/**
 * The link that stands at every block of numbers: how do you know?
 *
 * @param   about   what the numbers are, heard but not seen
 * @param   target  id of the place that answers: D1 … D8, parameters, sources
 */
export function howLink(page: Page, about: string, target: string): Markup {
  return html`<a class="how" href="#${target}">${page.say('report.page.how')}<span class="unseen"> ${about}</span></a>`;
}
