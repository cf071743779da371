import { html, type Markup, type Part } from './markup.ts';

/** An index or an exponent: `_gh`, `_{n≥1}`, `^n`, `^(n−1)`. */
const RAISED = /([_^])(\{[^}]*\}|\([^)]*\)|≥?[\p{L}\p{N}|]+(?:,[a-z]\b)?)/gu;

/**
 * A formula as the registry writes it, with indices below and exponents above the line.
 *
 * @param   text  in the notation of docs/notation.md: v_g L_gh y_h
 */
export function formula(text: string): Markup {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(RAISED)) {
    const [whole, sign, inner] = match;
    parts.push(text.slice(from, match.index));
    const plain = inner.replace(/^[{(]|[})]$/g, '');
    parts.push(sign === '_' ? html`<sub>${plain}</sub>` : html`<sup>${plain}</sup>`);
    from = match.index + whole.length;
  }
  return html`${[...parts, text.slice(from)]}`;
}
