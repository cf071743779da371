import { INK } from './palette.ts';
import { escapeXml, svg } from './svg.ts';

/** How a label is set. */
export interface LabelStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A white edge, for labels over shapes. */
  readonly halo?: boolean;
}

/** The sizes of type: none is below 11, at any width. */
export const SIZE = { title: 17, text: 13, small: 12, source: 11 } as const;

/** Distance between the lines of a text of a size. */
export function leading(size: number): number {
  return Math.round(size * 1.28);
}

/**
 * One line of text.
 *
 * @param   text   the words; escaped here
 * @param   x      where it starts, is centred, or ends
 * @param   y      its baseline
 */
export function label(text: string, x: number, y: number, style: LabelStyle = {}): string {
  const halo = style.halo
    ? { stroke: INK.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
    : {};
  return svg(
    'text',
    {
      x,
      y,
      'font-size': style.size ?? SIZE.text,
      'font-weight': style.bold ? 700 : undefined,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
      fill: style.fill ?? INK.text,
      ...halo,
    },
    escapeXml(text),
  );
}

/** Several lines of text, the first with its baseline at y. */
export function labels(texts: readonly string[], x: number, y: number, style: LabelStyle = {}): string {
  const step = leading(style.size ?? SIZE.text);
  return texts.map((text, i) => label(text, x, y + i * step, style)).join('');
}
