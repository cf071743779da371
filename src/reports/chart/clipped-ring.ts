/** A point of a picture. */
export type Place = readonly [number, number];

/** The part of a picture that is shown. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points nearer than this to the one before are left out, and with them islands as small: nobody sees them. */
const STEP = 0.8;
/** A corner whose triangle is smaller than this is left out. */
const CORNER = 0.4;

/**
 * A closed outline, cut to a box edge by edge; what lies outside is gone, what crosses runs along the edge.
 *
 * @param   ring  points, the first not repeated or repeated at the end
 * @param   box   what is kept
 * @returns the points that are left, without those that make no difference to the eye; none when the ring lies outside
 * @source  Sutherland and Hodgman (1974)
 */
export function clippedRing(ring: readonly Place[], box: Box): readonly Place[] {
  let points: readonly Place[] = ring;
  points = cut(points, ([x]) => x - box.left);
  points = cut(points, ([x]) => box.right - x);
  points = cut(points, ([, y]) => y - box.top);
  points = cut(points, ([, y]) => box.bottom - y);
  const kept: Place[] = [];
  for (const [i, point] of points.entries()) {
    const last = kept[kept.length - 1];
    if (!last) kept.push(point);
    else if (Math.abs(point[0] - last[0]) > STEP || Math.abs(point[1] - last[1]) > STEP) {
      const next = points[(i + 1) % points.length];
      if (triangle(last, point, next) > CORNER) kept.push(point);
    }
  }
  return kept.length > 2 ? kept : [];
}

function cut(points: readonly Place[], inside: (point: Place) => number): Place[] {
  return points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    const [d0, d1] = [inside(before), inside(point)];
    if (d1 >= 0 && d0 >= 0) return [point];
    if (d1 < 0 && d0 < 0) return [];
    const share = d0 / (d0 - d1);
    const between: Place = [
      before[0] + share * (point[0] - before[0]),
      before[1] + share * (point[1] - before[1]),
    ];
    return d1 >= 0 ? [between, point] : [between];
  });
}

function triangle([x0, y0]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  return Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
}
