import { figureWords } from '../content/figure-words.ts';
import type { Figure } from '../pair-report.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { splitValue } from './split-value.ts';

/** A figure with its range in parentheses, for a cell: 12,300 (4,710–20,700); without one where it does not vary. */
export function valueRange(page: Page, of: Figure): Markup {
  const { range } = figureWords(of, page.language);
  const value = splitValue(page, of);
  return range === undefined ? value : html`${value} <span class="range">(${range})</span>`;
}
