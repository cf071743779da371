import { INK } from './palette.ts';
import { fixed, svg } from './svg.ts';

/**
 * The range of a bar: a thin line with short ends (none when it is very short), drawn below the bar so that it covers nothing.
 *
 * @param   from  x of one end
 * @param   to    x of the other end
 * @param   y     its height
 */
export function whisker(from: number, to: number, y: number): string {
  const [low, high, up, down] = [Math.min(from, to), Math.max(from, to), y - 2.5, y + 2.5].map(fixed);
  const ends = Math.abs(to - from) < 6 ? '' : `M${low} ${up}V${down}M${high} ${up}V${down}`;
  const d = `M${low} ${fixed(y)}H${high}${ends}`;
  return svg('path', { d, stroke: INK.muted, 'stroke-width': 1.25, fill: 'none' });
}
