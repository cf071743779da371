import { declaredText } from '../locales/declared-text.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** A text that is declared outside the dictionaries, marked with its language where that is not the page's. */
export function declared(page: Page, text: string): Markup {
  const found = declaredText(text, page.language);
  return found.language === page.language
    ? html`${found.text}`
    : html`<span lang="${found.language}">${found.text}</span>`;
}
