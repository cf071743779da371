import { INK } from './palette.ts';
import { fixed, svg } from './svg.ts';

/** A round dot with a white edge: a central estimate. */
export function dot(x: number, y: number, fill: string, radius = 5): string {
  return svg('circle', { cx: x, cy: y, r: radius, fill, stroke: INK.paper, 'stroke-width': 1.5 });
}

/** A square with a white edge: the second of two things that dots compare. */
export function square(x: number, y: number, fill: string): string {
  return svg('rect', {
    x: x - 5,
    y: y - 5,
    width: 10,
    height: 10,
    fill,
    stroke: INK.paper,
    'stroke-width': 1.5,
  });
}

/** An open diamond: the same number under another assumption. */
export function diamond(x: number, y: number): string {
  const d = `M${fixed(x)} ${fixed(y - 5)}L${fixed(x + 5)} ${fixed(y)}L${fixed(x)} ${fixed(y + 5)}L${fixed(x - 5)} ${fixed(y)}Z`;
  return svg('path', { d, fill: INK.paper, stroke: INK.text, 'stroke-width': 1.5 });
}

/** An upright stroke across the row: a figure that somebody published. */
export function tick(x: number, y: number): string {
  return svg('line', { x1: x, x2: x, y1: y - 9, y2: y + 9, stroke: INK.text, 'stroke-width': 2.5 });
}

/** The range of a dot: a flat band from low to high. */
export function band(low: number, high: number, y: number): string {
  return svg('rect', {
    x: low,
    y: y - 4,
    width: Math.max(1, high - low),
    height: 8,
    rx: 1.5,
    fill: INK.band,
  });
}
