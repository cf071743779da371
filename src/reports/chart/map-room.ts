import type { Box, Place } from './clipped-ring.ts';
import { CELL, firstCell, lastCell, type MapGrid, SEA } from './map-grid.ts';

/** The cells that a room touches when it is put on the middle of a cell, as columns and rows from that cell. */
export function footprint({ left, right, top, bottom }: Box): Box {
  const [west, north] = [firstCell(left + CELL / 2, 0), firstCell(top + CELL / 2, 0)];
  return {
    left: west,
    top: north,
    right: lastCell(right + CELL / 2, 0, west),
    bottom: lastCell(bottom + CELL / 2, 0, north),
  };
}

/** Whether a footprint on a cell lies in the map and on cells of one value only; the values are those of all cells. */
export function fitsAt(
  { columns, rows }: MapGrid,
  cell: number,
  foot: Box,
  values: Int16Array,
  value: number,
): boolean {
  const row = Math.floor(cell / columns);
  const column = cell - row * columns;
  if (column + foot.left < 0 || column + foot.right >= columns) return false;
  if (row + foot.top < 0 || row + foot.bottom >= rows) return false;
  const end = cell + foot.bottom * columns;
  for (let at = cell + foot.top * columns; at <= end; at += columns) {
    // Where it does not fit, it is mostly an end that does not.
    if (values[at + foot.left] !== value || values[at + foot.right] !== value) return false;
  }
  for (let at = cell + foot.top * columns; at <= end; at += columns) {
    for (let i = foot.left + 1; i < foot.right; i++) if (values[at + i] !== value) return false;
  }
  return true;
}

/** All cells on which a footprint fits. */
export function whereFits(
  { columns, rows }: MapGrid,
  foot: Box,
  values: Int16Array,
  value: number,
): readonly number[] {
  // How many cells of the value stand in a row, up to and with each cell.
  const runs = new Int16Array(values.length);
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] === value) runs[cell] = cell % columns === 0 ? 1 : runs[cell - 1] + 1;
  }
  const least = foot.right - foot.left + 1;
  const cells: number[] = [];
  for (let row = Math.max(0, -foot.top); row < rows - Math.max(0, foot.bottom); row++) {
    for (let column = Math.max(0, -foot.left); column < columns - Math.max(0, foot.right); column++) {
      const cell = row * columns + column;
      const end = cell + foot.bottom * columns + foot.right;
      let at = cell + foot.top * columns + foot.right;
      while (at <= end && runs[at] >= least) at += columns;
      if (at > end) cells.push(cell);
    }
  }
  return cells;
}

/** How many outlines a footprint lies over, open water counted as one. */
export function shapesUnder({ columns, shapes }: MapGrid, cell: number, foot: Box): number {
  const found: number[] = [];
  let before = SEA - 1;
  for (let row = foot.top; row <= foot.bottom; row++) {
    const end = cell + row * columns + foot.right;
    for (let at = cell + row * columns + foot.left; at <= end; at++) {
      if (shapes[at] === before) continue;
      before = shapes[at];
      if (!found.includes(before)) found.push(before);
    }
  }
  return found.length;
}

/**
 * The cell nearest to a point on which a footprint fits, the first of those as near: to a thousandth, so that no digit
 * decides.
 *
 * @param   cells   those that are asked, all of the value
 * @param   values  those of all cells
 */
export function nearestFit(
  grid: MapGrid,
  cells: readonly number[],
  foot: Box,
  values: Int16Array,
  value: number,
  [x, y]: Place,
): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(cells[i] / grid.columns);
    const right = grid.box.left + (cells[i] - row * grid.columns + 0.5) * CELL - x;
    const down = grid.box.top + (row + 0.5) * CELL - y;
    const far = Math.round(Math.sqrt(right * right + down * down) * 1000);
    if (far >= least || !fitsAt(grid, cells[i], foot, values, value)) continue;
    found = cells[i];
    least = far;
  }
  return found;
}

/**
 * How far a room is from a point when it is put on the middle of each cell: nearest first, those as near in the order of
 * the cells.
 *
 * @param   near  only cells where it is as far as this or farther …
 * @param   end   … and nearer than this
 * @returns cells, and how far in thousandths of a unit
 */
export function byDistance(
  grid: MapGrid,
  cells: readonly number[],
  room: Box,
  [x, y]: Place,
  near: number,
  end: number,
): { readonly cells: Uint32Array; readonly far: Float64Array } {
  const count = grid.owners.length;
  const keys = new Float64Array(cells.length);
  let found = 0;
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(cells[i] / grid.columns);
    const right = grid.box.left + (cells[i] - row * grid.columns + 0.5) * CELL - x;
    const down = grid.box.top + (row + 0.5) * CELL - y;
    const across = Math.max(right + room.left, 0, -right - room.right);
    const along = Math.max(down + room.top, 0, -down - room.bottom);
    const far = Math.sqrt(across * across + along * along);
    if (far < near || far >= end) continue;
    keys[found] = Math.round(far * 1000) * count + cells[i];
    found++;
  }
  const far = keys.subarray(0, found).sort();
  const sorted = new Uint32Array(found);
  for (let i = 0; i < far.length; i++) {
    sorted[i] = far[i] % count;
    far[i] = (far[i] - sorted[i]) / count;
  }
  return { cells: sorted, far };
}
