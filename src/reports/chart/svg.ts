import { MrioError } from '../../core/errors.ts';

/** Values of attributes; an attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One SVG element as text.
 *
 * Numbers are written with at most two decimals, so that the same spec gives the same bytes everywhere.
 *
 * @param   name        rect, path, text …
 * @param   attributes  written in the given order; text is escaped
 * @param   inner       what is inside, already SVG; for plain words use `escapeXml`
 */
export function svg(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? fixed(value) : escapeXml(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Text that is safe inside an element or an attribute; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * A coordinate with at most two decimals and no negative zero.
 *
 * @throws  MrioError `input` when it is not finite: a gap must not be drawn as anything
 */
export function fixed(value: number): string {
  if (!Number.isFinite(value))
    throw new MrioError(
      'input',
      `A coordinate of a picture is ${value}.`,
      'Fill or remove gaps before drawing.',
    );
  return String(Math.round(value * 100) / 100 + 0);
}
