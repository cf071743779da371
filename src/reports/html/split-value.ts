import { figureWords } from '../content/figure-words.ts';
import { splitFigure } from '../content/split-figure.ts';
import type { Figure } from '../pair-report.ts';
import { splitReading } from '../processing.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/**
 * The number of a figure for a cell; where the report tells export plants apart and that changes it, the split number
 * first and the unsplit one beside it.
 */
export function splitValue(page: Page, of: Figure): Markup {
  const { value } = figureWords(of, page.language);
  const found = splitReading(page.report.processing, of.id);
  const split = found && figureWords(splitFigure(found), page.language).value;
  return split === undefined || split === value ? html`${value}` : html`<strong>${split}</strong> · ${value}`;
}
