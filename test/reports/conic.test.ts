import { expect, test } from 'vitest';
import { conic } from '../../src/reports/chart/conic.ts';

test('is the projection of Snyder’s worked example', () => {
  // Snyder (1987), Professional Paper 1395, appendix A, Albers for the sphere: 35° N 75° W, parallels 29.5° and 45.5°,
  // origin 23° N 96° W, radius 1; the printed x and y.
  const [x, y] = conic([-96, 23], [29.5, 45.5])([-75, 35]);
  expect(x).toBeCloseTo(0.295272, 6);
  expect(y).toBeCloseTo(0.2416774, 6);
});

test('keeps areas: a box of the globe is as large on the map', () => {
  const place = conic([-100, 40], [30, 50]);
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
    ].map(place);
    const flat = corners.reduce((sum, [x, y], i) => {
      const [p, q] = corners[(i + 1) % 4];
      return sum + (x * q - p * y) / 2;
    }, 0);
    const radians = Math.PI / 180;
    const round = step * radians * (Math.sin((south + step) * radians) - Math.sin(south * radians));
    expect(flat / round).toBeCloseTo(1, 4);
  }
});
