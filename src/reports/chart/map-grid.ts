import type { Box, Place } from './clipped-ring.ts';

/** Side of a cell, in the units of the picture: finer than a letter. */
const CELL = 3;
/** Owner of a cell of open water. */
export const SEA = -1;

/** A map in small cells: which shape each belongs to, and where something is written already. */
export interface MapGrid {
  readonly columns: number;
  readonly rows: number;
  /** Place of the shape in the list, by cell; SEA where there is none. */
  readonly owners: Int16Array;
  readonly box: Box;
}

/**
 * Which shape lies where: what labels are placed by.
 *
 * @param   shapes  rings of each shape, in the units of the picture; later ones lie over earlier ones
 * @param   box     the room of the map
 */
export function mapGrid(shapes: readonly (readonly (readonly Place[])[])[], box: Box): MapGrid {
  const columns = Math.floor((box.right - box.left) / CELL);
  const rows = Math.floor((box.bottom - box.top) / CELL);
  const owners = new Int16Array(columns * rows).fill(SEA);
  for (const [owner, rings] of shapes.entries()) {
    const cutsByRow = crossings(rings, box, rows);
    for (const [row, unsorted] of cutsByRow.entries()) {
      const cuts = unsorted.sort((a, b) => a - b);
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const from = Math.max(0, Math.ceil((cuts[i] - box.left) / CELL - 0.5));
        const to = Math.min(columns - 1, Math.floor((cuts[i + 1] - box.left) / CELL - 0.5));
        for (let column = from; column <= to; column++) owners[row * columns + column] = owner;
      }
    }
  }
  return { columns, rows, owners, box };
}

/** Where the outlines of a shape cross the middle of each row. */
function crossings(rings: readonly (readonly Place[])[], box: Box, rows: number): number[][] {
  const cuts: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    let [x0, y0] = ring[ring.length - 1];
    for (const [x1, y1] of ring) {
      // The rows whose middle lies from the upper end on to above the lower one.
      const [upper, lower] = y0 < y1 ? [y0, y1] : [y1, y0];
      const from = Math.max(0, Math.ceil((upper - box.top) / CELL - 0.5));
      const to = Math.min(rows, Math.ceil((lower - box.top) / CELL - 0.5));
      for (let row = from; row < to; row++) {
        const y = box.top + (row + 0.5) * CELL;
        cuts[row].push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
      }
      [x0, y0] = [x1, y1];
    }
  }
  return cuts;
}

/** How much of the map some shapes cover, in square units of the picture. */
export function sizeOf(grid: MapGrid, owned: (owner: number) => boolean): number {
  return cellsOwned(grid, owned).length * CELL * CELL;
}

/** The middle of a cell. */
export function middleOf(grid: MapGrid, cell: number): Place {
  const row = Math.floor(cell / grid.columns);
  return [grid.box.left + (cell - row * grid.columns + 0.5) * CELL, grid.box.top + (row + 0.5) * CELL];
}

/** The cells that a rectangle touches; none when it leaves the map. */
export function cellsOf(grid: MapGrid, at: Box): readonly number[] {
  const cells: number[] = [];
  return fits(grid, at, (cell) => cells.push(cell) > 0) ? cells : [];
}

/** Whether a rectangle lies in the map and on cells of one kind only. */
export function fits(grid: MapGrid, at: Box, isGood: (cell: number) => boolean): boolean {
  const { box, columns, rows } = grid;
  if (at.left < box.left || at.top < box.top) return false;
  if (at.right > box.left + columns * CELL || at.bottom > box.top + rows * CELL) return false;
  const [west, east] = [first(at.left, box.left), last(at.right, box.left)];
  for (let row = first(at.top, box.top); row <= last(at.bottom, box.top); row++) {
    for (let column = west; column <= east; column++) if (!isGood(row * columns + column)) return false;
  }
  return true;
}

/** The cells of some shapes. */
export function cellsOwned(grid: MapGrid, owned: (owner: number) => boolean): readonly number[] {
  const cells: number[] = [];
  for (const [cell, owner] of grid.owners.entries()) if (owned(owner)) cells.push(cell);
  return cells;
}

function first(edge: number, from: number): number {
  return Math.floor((edge - from) / CELL);
}

function last(edge: number, from: number): number {
  return Math.max(first(edge, from), Math.ceil((edge - from) / CELL) - 1);
}
