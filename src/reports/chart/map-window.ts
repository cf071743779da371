import type { Box, Place } from './clipped-ring.ts';
import { conic, type Point } from './conic.ts';

/** How the earth lies in the picture. */
export interface MapWindow {
  readonly place: (at: Point) => Place;
  readonly box: Box;
}

/** Rings smaller than this share of their shape's largest may fall out of the window: an island far out at sea. */
const ISLAND = 0.005;
/** Air around the two sides, as a share of the window. */
const AIR = 0.09;
/** The map is no flatter and no taller than this, height by width. */
const [FLATTEST, TALLEST] = [0.72, 1.18];
/** Two neighbouring counties still show where they are: the window is never less than this across, in degrees. */
const LEAST = 3;

/**
 * The window that shows two sides whole, whatever they are, and what lies around them.
 *
 * The projection is made for the window: its middle is upright, and its scale is nearly the same all over.
 *
 * @param   shapes  the rings of each shape of the two sides, in degrees
 * @param   left    where the map begins
 * @param   top     where it begins, from above
 * @param   width   of the map, in the units of the picture
 */
export function mapWindow(
  shapes: readonly (readonly (readonly Point[])[])[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): MapWindow {
  const points = shapes.flatMap(mainRings).flat();
  const [west, east] = span(points.map(([longitude]) => longitude));
  const [south, north] = span(points.map(([, latitude]) => latitude));
  const sixth = (north - south) / 6;
  const project = conic([(west + east) / 2, (south + north) / 2], [south + sixth, north - sixth]);
  const flat = points.map(project);
  const [x0, x1] = span(flat.map(([x]) => x));
  const [y0, y1] = span(flat.map(([, y]) => y));
  const least = (LEAST * Math.PI) / 180;
  const across = Math.max(x1 - x0, least) / (1 - 2 * AIR);
  const up = Math.max(y1 - y0, least) / (1 - 2 * AIR);
  const height = Math.round(width * Math.max(FLATTEST, Math.min(TALLEST, up / across)));
  const scale = Math.min(width / across, height / up);
  return {
    place: (at) => {
      const [x, y] = project(at);
      return [left + width / 2 + (x - (x0 + x1) / 2) * scale, top + height / 2 - (y - (y0 + y1) / 2) * scale];
    },
    box: { left, right: left + width, top, bottom: top + height },
  };
}

function mainRings(rings: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const sizes = rings.map(size);
  const largest = Math.max(...sizes);
  return rings.filter((_, i) => sizes[i] >= ISLAND * largest);
}

function size(ring: readonly Point[]): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [p, q] = ring[(i + 1) % ring.length];
    sum += (x * q - p * y) / 2;
  }
  return Math.abs(sum);
}

function span(values: readonly number[]): [number, number] {
  let [low, high] = [values[0], values[0]];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
