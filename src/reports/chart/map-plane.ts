import type { Place } from './clipped-ring.ts';
import { degreesOf, type MapWindow, mapWindow, type Point } from './map-window.ts';
import type { MapShape, MapShapes } from './pair-map.ts';

/** The shapes of a map in the plane of its window, whatever the width that it is drawn at. */
export interface MapPlane {
  readonly window: MapWindow;
  /** Those of which something may be seen, in the order of the shapes. */
  readonly shapes: readonly { readonly shape: MapShape; readonly rings: readonly (readonly Place[])[] }[];
  readonly borders: readonly (readonly Place[])[];
  readonly towns: readonly { readonly town: MapShapes['towns'][number]; readonly at: Place }[];
}

const remembered = new WeakMap<MapShapes, MapPlane>();

/**
 * The window of a map and what may be seen in it, projected once for all the widths that a report draws it at.
 *
 * @param   map  shapes, borders and towns in degrees
 */
export function mapPlane(map: MapShapes): MapPlane {
  const known = remembered.get(map);
  if (known) return known;
  const sides = map.shapes.filter(({ role }) => role === 'a' || role === 'b');
  const window = mapWindow(sides.map(({ rings }) => rings));
  const flat = (lines: readonly (readonly Point[])[]) =>
    lines.filter((line) => isNear(line, window)).map((line) => line.map(window.project));
  const plane: MapPlane = {
    window,
    shapes: map.shapes
      .map((shape) => ({ shape, rings: flat(shape.rings) }))
      .filter(({ rings }) => rings.length > 0),
    borders: flat(map.borders),
    towns: map.towns.map((town) => ({ town, at: window.project(town.at) })),
  };
  remembered.set(map, plane);
  return plane;
}

function isNear(line: readonly Point[], { degrees }: MapWindow): boolean {
  const { west, east, south, north } = degreesOf(line);
  return west <= degrees.east && east >= degrees.west && south <= degrees.north && north >= degrees.south;
}
