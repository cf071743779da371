import { PALE, PALETTE } from './palette.ts';
import { svg } from './svg.ts';

/**
 * A bar of one side in two parts, from the zero line outwards: solid for intermediate inputs, pale inside an outline
 * for final goods.
 *
 * @param   side   whose bar
 * @param   zero   x of the zero line
 * @param   solid  x where the solid part ends
 * @param   end    x where the bar ends
 * @param   y      its upper edge
 * @param   height its height
 */
export function twoPartBar(
  side: 'a' | 'b',
  zero: number,
  solid: number,
  end: number,
  y: number,
  height: number,
): string {
  const pale = svg('rect', {
    x: Math.min(solid, end) + 0.5,
    y: y + 0.5,
    width: Math.max(0, Math.abs(end - solid) - 1),
    height: height - 1,
    fill: PALE[side],
    stroke: PALETTE[side],
  });
  const full = svg('rect', {
    x: Math.min(zero, solid),
    y,
    width: Math.abs(solid - zero),
    height,
    fill: PALETTE[side],
  });
  return (Math.abs(end - solid) > 1 ? pale : '') + (Math.abs(solid - zero) > 0.01 ? full : '');
}
