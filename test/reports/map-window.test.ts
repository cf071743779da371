import { describe, expect, test } from 'vitest';
import { mapWindow, type Point } from '../../src/reports/chart/map-window.ts';

/** A rectangle of degrees, its edges in steps of a degree. */
function rectangle(west: number, east: number, south: number, north: number): Point[] {
  const along = (from: number, to: number) =>
    Array.from({ length: Math.abs(to - from) }, (_, i) => from + Math.sign(to - from) * i);
  return [
    ...along(west, east).map((x) => [x, south]),
    ...along(south, north).map((y) => [east, y]),
    ...along(east, west).map((x) => [x, north]),
    ...along(north, south).map((y) => [west, y]),
  ];
}

describe('the window of a map', () => {
  test('is projected as d3-geo’s own tests have it', () => {
    // The lower 48 states of d3.geoAlbersUsa: meridian 96° W, parallels 29.5° and 45.5°, a radius of 1,070. Pixels of
    // three cities from d3-geo, test/projection/albersUsa-test.js, each to a tenth; distances do not depend on the origin.
    const { project } = mapWindow([[rectangle(-116, -76, 25.5, 49.5)]]);
    const cities = [
      [-122.4194, 37.7749, 107.4, 214.1],
      [-74.0059, 40.7128, 794.6, 176.5],
      [-95.9928, 36.154, 488.8, 298],
    ];
    const [x0, y0] = project(cities[0]);
    for (const [longitude, latitude, right, down] of cities.slice(1)) {
      const [x, y] = project([longitude, latitude]);
      expect(Math.abs((x - x0) * 1070 - (right - 107.4))).toBeLessThan(0.2);
      expect(Math.abs((y - y0) * 1070 - (down - 214.1))).toBeLessThan(0.2);
    }
  });

  test('keeps areas: a box of the globe is as large on the map', () => {
    const { project } = mapWindow([[rectangle(-120, -80, 25, 55)]]);
    for (const [west, south] of [
      [-120, 20],
      [-80, 45],
      [-100, 60],
    ]) {
      const step = 0.01;
      const corners = [
        [west, south],
        [west + step, south],
        [west + step, south + step],
        [west, south + step],
      ].map(project);
      const flat = corners.reduce((sum, [x, y], i) => {
        const [p, q] = corners[(i + 1) % 4];
        return sum + (p * y - x * q) / 2;
      }, 0);
      const radians = Math.PI / 180;
      const round = step * radians * (Math.sin((south + step) * radians) - Math.sin(south * radians));
      expect(flat / round).toBeCloseTo(1, 4);
    }
  });

  test.each([
    [-118, -115, 32, 34],
    [-120, -80, 25, 55],
    [-140, -60, 41, 80],
    [-100, -99, 20, 48],
  ])('knows the degrees of all that is seen, of %d to %d by %d to %d', (west, east, south, north) => {
    const { project, across, down, ratio, degrees } = mapWindow([[rectangle(west, east, south, north)]]);
    const width = Math.max(across, down / ratio);
    let [seen, beyond] = [0, 0];
    for (let longitude = -179.75; longitude < 0; longitude += 0.5) {
      for (let latitude = 5.25; latitude < 89; latitude += 0.5) {
        const [x, y] = project([longitude, latitude]);
        // The picture draws 20 beyond the edge of a map that is 300 wide at least.
        const isSeen = Math.abs(x) < width * (0.5 + 20 / 300) && Math.abs(y) < width * (ratio / 2 + 20 / 300);
        const isKept =
          longitude >= degrees.west &&
          longitude <= degrees.east &&
          latitude >= degrees.south &&
          latitude <= degrees.north;
        if (isSeen) {
          seen++;
          expect(isKept, `${longitude} ${latitude}`).toBe(true);
        } else if (!isKept) beyond++;
      }
    }
    expect(seen).toBeGreaterThan(40);
    expect(beyond).toBeGreaterThan(1000);
  });
});
