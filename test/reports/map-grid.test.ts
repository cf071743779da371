import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/reports/chart/clipped-ring.ts';
import { cellsOf, isAll, mapGrid, middleOf, SEA, sizeOf } from '../../src/reports/chart/map-grid.ts';
import {
  byDistance,
  footprint,
  nearestFit,
  shapesUnder,
  whereFits,
} from '../../src/reports/chart/map-room.ts';

const BOX = { left: 10, right: 130, top: 20, bottom: 110 };
const square = (left: number, right: number, top: number, bottom: number): Place[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
/** Land over the whole map with a lake in it, and two sides on it. */
const GRID = mapGrid(
  [
    { owner: 2, rings: [square(0, 140, 10, 120), square(70, 100, 80, 100)] },
    { owner: 0, rings: [square(22, 64, 29, 71)] },
    { owner: 1, rings: [square(64, 124, 29, 47)] },
  ],
  BOX,
);
const ROOM = { left: -11.2, right: 12.4, top: -4.1, bottom: 5.3 };

const at = ({ left, right, top, bottom }: typeof ROOM, [x, y]: Place) => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

describe('the cells of a map', () => {
  test('belong to what was drawn last over them; a ring in a ring is water', () => {
    expect([GRID.columns, GRID.rows]).toEqual([40, 30]);
    expect(sizeOf(GRID, 0)).toBe(42 * 42);
    expect(sizeOf(GRID, 1)).toBe(60 * 18);
    // Ten columns have their middles from 70 to 100, seven rows from 80 to 100.
    expect(sizeOf(GRID, SEA)).toBe(10 * 7 * 9);
    expect(sizeOf(GRID, 2)).toBe(120 * 90 - 42 * 42 - 60 * 18 - 10 * 7 * 9);
    expect(sizeOf(GRID, 3)).toBe(0);
  });

  test('hold a room where a rectangle there lies on one owner alone', () => {
    const foot = footprint(ROOM);
    for (const owner of [0, 1, 2, SEA]) {
      const fitting = [...GRID.owners.keys()].filter((cell) =>
        isAll(GRID, at(ROOM, middleOf(GRID, cell)), GRID.owners, owner),
      );
      expect(fitting.length).toBeGreaterThan(0);
      expect(whereFits(GRID, foot, GRID.owners, owner)).toEqual(fitting);
      const point: Place = [53.3, 58.7];
      const far = (cell: number) => {
        const [x, y] = middleOf(GRID, cell);
        return Math.sqrt((x - point[0]) * (x - point[0]) + (y - point[1]) * (y - point[1]));
      };
      const found = nearestFit(GRID, GRID.cells.get(owner)!, foot, GRID.owners, owner, point)!;
      expect(fitting).toContain(found);
      expect(far(found)).toBeCloseTo(Math.min(...fitting.map(far)), 3);
    }
    expect(
      nearestFit(GRID, GRID.cells.get(SEA)!, footprint(at(ROOM, [300, 0])), GRID.owners, SEA, [0, 0]),
    ).toBe(undefined);
  });

  test('count the outlines under a room', () => {
    const foot = footprint(ROOM);
    for (const cell of whereFits(GRID, foot, new Int16Array(GRID.owners.length), 0)) {
      const under = cellsOf(GRID, at(ROOM, middleOf(GRID, cell))).map((each) => GRID.shapes[each]);
      expect(shapesUnder(GRID, cell, foot)).toBe(new Set(under).size);
    }
  });

  test('come by their distance, each in one round', () => {
    const all = [...GRID.owners.keys()];
    const point: Place = [64.2, 47.9];
    const rounds = [0, 40, 80, 120, 160].map((near) => byDistance(GRID, all, ROOM, point, near, near + 40));
    const cells = rounds.flatMap((round) => [...round.cells]);
    const far = rounds.flatMap((round) => [...round.far]);
    expect([...cells].sort((a, b) => a - b)).toEqual(all);
    for (const [i, cell] of cells.entries()) {
      const { left, right, top, bottom } = at(ROOM, middleOf(GRID, cell));
      const x = Math.max(left, Math.min(right, point[0])) - point[0];
      const y = Math.max(top, Math.min(bottom, point[1])) - point[1];
      expect(far[i] / 1000).toBeCloseTo(Math.sqrt(x * x + y * y), 2);
      if (i > 0) expect(far[i]).toBeGreaterThanOrEqual(far[i - 1]);
    }
    expect(far.filter((each) => each === 0).length).toBeGreaterThan(1);
  });
});
