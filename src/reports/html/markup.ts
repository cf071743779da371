import { escapeXml } from '../chart/svg.ts';

/** A piece of HTML that is safe to put into a page. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: texts are escaped, markup is not, lists are joined, nothing is nothing. */
export type Part = string | Markup | undefined | false | readonly Part[];

/**
 * HTML from a template, with every text escaped.
 *
 *   html`<p lang="${language}">${text}</p>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((piece, i) => piece + (i < parts.length ? written(parts[i]) : '')).join('') };
}

/** HTML that was made elsewhere: an SVG document, a style sheet. */
export function made(markup: string): Markup {
  return { markup };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeXml(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}
