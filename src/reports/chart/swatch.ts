import { INK, PALETTE, type Role } from './palette.ts';
import { svg } from './svg.ts';

/**
 * A rectangle in the colour of a role; the light ones have a hair line around them, to be seen on white.
 *
 * @param   role    whose
 * @param   x       left edge
 * @param   y       upper edge
 * @param   width   of the outside
 * @param   height  of the outside
 */
export function swatch(role: Role, x: number, y: number, width: number, height: number): string {
  const edged = role === 'others' || role === 'restB';
  if (!edged || width < 2 || height < 2) {
    const fill = edged && (width < 2 || height < 2) ? INK.line : PALETTE[role];
    return svg('rect', { x, y, width, height, fill });
  }
  return svg('rect', {
    x: x + 0.25,
    y: y + 0.25,
    width: width - 0.5,
    height: height - 0.5,
    fill: PALETTE[role],
    stroke: INK.line,
    'stroke-width': 0.5,
  });
}
