import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A town at the coast may stand in the water of an outline: this far from it, in degrees, it is still of that land. */
const OFF_SHORE = 0.15;

/**
 * The shape that a point lies in, or at the coast of.
 *
 * @param   at      longitude and latitude
 * @param   shapes  outlines before they are simplified, no two of them over each other
 * @returns the id of the shape
 * @throws  Error when there is none near
 */
export function shapeAt(
  at: Position,
  shapes: readonly { readonly id: string; readonly geometry: Polygon | MultiPolygon }[],
): string {
  const found = shapes.find(({ geometry }) => holds(ringsOf(geometry), at));
  if (found) return found.id;
  const [nearest] = shapes
    .map(({ id, geometry }) => ({ id, far: distance(ringsOf(geometry), at) }))
    .sort((x, y) => x.far - y.far);
  if (nearest.far < OFF_SHORE) return nearest.id;
  throw new Error(`${at.join(', ')} lies ${nearest.far} degrees off ${nearest.id}.`);
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function holds(rings: readonly Position[][], [x, y]: Position): boolean {
  let cuts = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
      if (y0 <= y !== y1 <= y && x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) > x) cuts++;
    }
  }
  return cuts % 2 === 1;
}

/** To the nearest corner: the outlines have one every few kilometres. */
function distance(rings: readonly Position[][], [x, y]: Position): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (const [p, q] of ring) least = Math.min(least, (p - x) * (p - x) + (q - y) * (q - y));
  return Math.sqrt(least);
}
