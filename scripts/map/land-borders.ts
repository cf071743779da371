type Line = readonly (readonly [number, number])[];

/** How far apart, in degrees, the two files may draw the same border; and rivers, whose two banks they draw. */
const APART = 0.07;

/**
 * The land borders of the United States with Mexico and Canada: the parts of the outlines of US states that run along
 * an outline of a state or province of theirs.
 *
 * @param   shapes  all shapes, rings in whole steps
 * @param   steps   steps of one degree
 * @returns lines in whole steps, in the order of the shapes
 */
export function landBorders(
  shapes: readonly { readonly id: string; readonly rings: readonly Line[] }[],
  steps: number,
): Line[] {
  const apart = APART * steps;
  const others = shapes.filter(({ id }) => /^(MEX|CAN):/.test(id)).flatMap(({ rings }) => rings);
  const near = ([x, y]: readonly [number, number]) =>
    others.some((ring) => ring.some((from, i) => distance(x, y, from, ring[(i + 1) % ring.length]) < apart));
  return shapes
    .filter(({ id }) => /^USA:\d\d$/.test(id))
    .flatMap(({ rings }) => rings)
    .flatMap((ring) => {
      const closed = [...ring, ring[0]];
      const on = closed.map(near);
      const lines: (readonly [number, number])[][] = [];
      for (let i = 1; i < closed.length; i++) {
        const [from, to] = [closed[i - 1], closed[i]];
        const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
        if (!on[i - 1] || !on[i] || !near(middle)) continue;
        const last = lines[lines.length - 1];
        if (last && last[last.length - 1] === from) last.push(to);
        else lines.push([from, to]);
      }
      // A ring may begin in the middle of a border.
      const [first, last] = [lines[0], lines[lines.length - 1]];
      if (lines.length > 1 && first[0] === closed[0] && last[last.length - 1] === closed[closed.length - 1])
        return [[...last, ...first.slice(1)], ...lines.slice(1, -1)];
      return lines;
    })
    .filter((line) => line.length > 1);
}

/** From a point to a stretch of line. */
function distance(x: number, y: number, [p, q]: readonly number[], [r, s]: readonly number[]): number {
  const [dx, dy] = [r - p, s - q];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - p) * dx + (y - q) * dy) / length));
  const [ox, oy] = [x - p - share * dx, y - q - share * dy];
  return Math.sqrt(ox * ox + oy * oy);
}
