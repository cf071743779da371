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
  let points = cut(ring, 0, 1, box.left);
  points = cut(points, 0, -1, -box.right);
  points = cut(points, 1, 1, box.top);
  points = cut(points, 1, -1, -box.bottom);
  const kept: Place[] = [];
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    const last = kept[kept.length - 1];
    if (!last) kept.push(point);
    else if (Math.abs(point[0] - last[0]) > STEP || Math.abs(point[1] - last[1]) > STEP) {
      const next = points[i + 1 < points.length ? i + 1 : 0];
      if (triangle(last, point, next) > CORNER) kept.push(point);
    }
  }
  return kept.length > 2 ? kept : [];
}

/** Keeps what lies at or beyond a line: coordinate `along`, times `sign`, is no less than `from`. */
function cut(points: readonly Place[], along: 0 | 1, sign: 1 | -1, from: number): readonly Place[] {
  if (points.every((point) => sign * point[along] >= from)) return points;
  const kept: Place[] = [];
  let before = points[points.length - 1];
  let d0 = sign * before[along] - from;
  for (const point of points) {
    const d1 = sign * point[along] - from;
    if (d0 >= 0 !== d1 >= 0) {
      const share = d0 / (d0 - d1);
      kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (d1 >= 0) kept.push(point);
    [before, d0] = [point, d1];
  }
  return kept;
}

function triangle([x0, y0]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  return Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
}
