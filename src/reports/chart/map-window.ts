import { geoConicEqualArea } from 'd3-geo';
import type { Place } from './clipped-ring.ts';

/** Longitude and latitude, in degrees. */
export type Point = readonly number[];

/** Longitudes and latitudes, in degrees. */
export interface Degrees {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The part of the earth that a map shows, whatever its width. Lengths are in radii of the globe. */
export interface MapWindow {
  /** Where a point lies from the middle of the window: to the east, and to the south. */
  readonly project: (at: Point) => Place;
  /** What must be seen from west to east, and from north to south. */
  readonly across: number;
  readonly down: number;
  /** Height of the map by its width. */
  readonly ratio: number;
  /** All that is seen, and what is drawn beyond the edge, lies in these. */
  readonly degrees: Degrees;
}

/** Rings smaller than this share of their shape's largest may fall out of the window: an island far out at sea. */
const ISLAND = 0.005;
/** Air around the two sides, as a share of the window. */
const AIR = 0.09;
/** The map is no flatter and no taller than this, height by width. */
const [FLATTEST, TALLEST] = [0.72, 1.18];
/** Two neighbouring counties still show where they are: the window is never less than this across, in degrees. */
const LEAST = 3;
/** What may be drawn beyond the edge, as a share of the width: 20 of the narrowest map's 300. */
const BEYOND = 1 / 14;
/** Points along half an edge at which its longitude and latitude are asked for. */
const STEPS = 8;

/**
 * The window that shows two sides whole, whatever they are, and what lies around them.
 *
 * The projection is Albers' equal-area conic, made for the window: what is as large on the ground is as large on the
 * map, the middle of the window is upright, and its scale is nearly the same all over.
 *
 * @param   shapes  the rings of each shape of the two sides, in degrees
 */
export function mapWindow(shapes: readonly (readonly (readonly Point[])[])[]): MapWindow {
  const points = shapes.flatMap(mainRings).flat();
  const { west, east, south, north } = degreesOf(points);
  const middle = (west + east) / 2;
  const sixth = (north - south) / 6;
  const conic = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0])
    .center([0, (south + north) / 2])
    .scale(1)
    .translate([0, 0]);
  // The projection of a point is null only where it is clipped, and this one is not.
  const flat = degreesOf(points.map((at) => conic([at[0], at[1]])!));
  const [x0, x1, y0, y1] = [flat.west, flat.east, flat.south, flat.north];
  const least = (LEAST * Math.PI) / 180;
  const across = Math.max(x1 - x0, least) / (1 - 2 * AIR);
  const down = Math.max(y1 - y0, least) / (1 - 2 * AIR);
  const ratio = Math.max(FLATTEST, Math.min(TALLEST, down / across));
  conic.translate([-(x0 + x1) / 2, -(y0 + y1) / 2]);
  const width = Math.max(across, down / ratio);
  const edges = around(width * (0.5 + BEYOND), width * (ratio / 2 + BEYOND)).map((at) => {
    const [longitude, latitude] = conic.invert!(at)!;
    // West of 180° W goes on below −180, so that a window may lie across it.
    const fromMiddle = longitude - middle;
    return [middle + fromMiddle - 360 * Math.round(fromMiddle / 360), latitude];
  });
  return {
    project: (at) => conic([at[0], at[1]])!,
    across,
    down,
    ratio,
    degrees: degreesOf(edges),
  };
}

/** The longitudes and latitudes that some points lie in. */
export function degreesOf(points: readonly Point[]): Degrees {
  let [west, south] = points[0];
  let [east, north] = [west, south];
  for (let i = 1; i < points.length; i++) {
    const point = points[i];
    if (point[0] < west) west = point[0];
    else if (point[0] > east) east = point[0];
    if (point[1] < south) south = point[1];
    else if (point[1] > north) north = point[1];
  }
  return { west, east, south, north };
}

/** Points along the edge of a rectangle around the middle. */
function around(right: number, bottom: number): [number, number][] {
  const shares = Array.from({ length: 2 * STEPS + 1 }, (_, i) => i / STEPS - 1);
  return shares.flatMap((share): [number, number][] => [
    [share * right, -bottom],
    [share * right, bottom],
    [-right, share * bottom],
    [right, share * bottom],
  ]);
}

function mainRings(rings: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const sizes = rings.map(size);
  const largest = Math.max(...sizes);
  return rings.filter((_, i) => sizes[i] >= ISLAND * largest);
}

function size(ring: readonly Point[]): number {
  let sum = 0;
  let before = ring[ring.length - 1];
  for (let i = 0; i < ring.length; i++) {
    sum += (before[0] * ring[i][1] - ring[i][0] * before[1]) / 2;
    before = ring[i];
  }
  return Math.abs(sum);
}
