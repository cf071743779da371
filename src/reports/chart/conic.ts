/** Longitude and latitude, in degrees. */
export type Point = readonly number[];

const RADIANS = Math.PI / 180;

/**
 * Albers' equal-area conic projection on a sphere of radius 1: what is as large on the ground is as large on the map.
 *
 * @param   origin     longitude and latitude that come to lie at (0, 0), in degrees
 * @param   parallels  the two latitudes that keep their length, in degrees; not each other's opposite
 * @returns place of a point: x to the east, y to the north, in radii
 * @source  Snyder (1987), Map Projections: A Working Manual, US Geological Survey Professional Paper 1395, equations
 *          14-1 to 14-6
 */
export function conic(origin: Point, parallels: readonly [number, number]): (at: Point) => [number, number] {
  const [first, second] = parallels.map((latitude) => latitude * RADIANS);
  const n = (Math.sin(first) + Math.sin(second)) / 2;
  const c = Math.cos(first) * Math.cos(first) + 2 * n * Math.sin(first);
  const radius = (latitude: number) => Math.sqrt(c - 2 * n * Math.sin(latitude * RADIANS)) / n;
  const middle = radius(origin[1]);
  return ([longitude, latitude]) => {
    const angle = n * (longitude - origin[0]) * RADIANS;
    const r = radius(latitude);
    return [r * Math.sin(angle), middle - r * Math.cos(angle)];
  };
}
