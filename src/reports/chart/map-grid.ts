import type { Box, Place } from './clipped-ring.ts';

/** Side of a cell, in the units of the picture: finer than a letter. */
export const CELL = 3;
/** Owner of a cell of open water. */
export const SEA = -1;

/** Outlines that belong to one owner. */
export interface Owned {
  /** 0 and 1 are the two sides, above are others. */
  readonly owner: number;
  readonly rings: readonly (readonly Place[])[];
}

/** A map in small cells: whose each is. */
export interface MapGrid {
  readonly columns: number;
  readonly rows: number;
  /** Place in the list of the outline that each cell lies in, row by row; SEA where there is none. */
  readonly shapes: Int16Array;
  /** Its owner; SEA where there is none. */
  readonly owners: Int16Array;
  /** By owner, in the order of the cells. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  readonly box: Box;
}

/**
 * Whose what lies where: what labels are placed by.
 *
 * @param   shapes  outlines in the units of the picture; later ones lie over earlier ones
 * @param   box     the room of the map
 */
export function mapGrid(shapes: readonly Owned[], box: Box): MapGrid {
  const columns = Math.floor((box.right - box.left) / CELL);
  const rows = Math.floor((box.bottom - box.top) / CELL);
  const cells = new Int16Array(columns * rows).fill(SEA);
  for (const [shape, { rings }] of shapes.entries()) {
    for (const [row, cuts] of crossings(rings, box, rows)) {
      cuts.sort((a, b) => a - b);
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const from = Math.max(0, Math.ceil((cuts[i] - box.left) / CELL - 0.5));
        const to = Math.min(columns - 1, Math.floor((cuts[i + 1] - box.left) / CELL - 0.5));
        if (from <= to) cells.fill(shape, row * columns + from, row * columns + to + 1);
      }
    }
  }
  const owners = cells.slice();
  for (let i = 0; i < cells.length; i++) if (cells[i] !== SEA) owners[i] = shapes[cells[i]].owner;
  return { columns, rows, shapes: cells, owners, cells: byOwner(owners), box };
}

/** Where the outlines of a shape cross the middle of each row that they cross. */
function crossings(
  rings: readonly (readonly Place[])[],
  box: Box,
  rows: number,
): ReadonlyMap<number, number[]> {
  const cuts = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [before, at] = [ring[i === 0 ? ring.length - 1 : i - 1], ring[i]];
      // The rows whose middle lies from the upper end on to above the lower one.
      const first = Math.ceil((Math.min(before[1], at[1]) - box.top) / CELL - 0.5);
      const end = Math.ceil((Math.max(before[1], at[1]) - box.top) / CELL - 0.5);
      for (let row = Math.max(0, first); row < end && row < rows; row++) {
        const y = box.top + (row + 0.5) * CELL;
        const x = before[0] + ((y - before[1]) / (at[1] - before[1])) * (at[0] - before[0]);
        const known = cuts.get(row);
        if (known) known.push(x);
        else cuts.set(row, [x]);
      }
    }
  }
  return cuts;
}

/** The cells of each owner. */
function byOwner(owners: Int16Array): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>();
  let [owner, list] = [SEA, [] as number[]];
  cells.set(owner, list);
  for (let cell = 0; cell < owners.length; cell++) {
    if (owners[cell] !== owner) {
      owner = owners[cell];
      list = cells.get(owner) ?? [];
      cells.set(owner, list);
    }
    list.push(cell);
  }
  return cells;
}

/** Whether an owner is one of the two sides. */
export function isSide(owner: number): boolean {
  return owner === 0 || owner === 1;
}

/** How much of the map an owner covers, in square units of the picture. */
export function sizeOf({ cells }: MapGrid, owner: number): number {
  return (cells.get(owner)?.length ?? 0) * CELL * CELL;
}

/** The middle of a cell. */
export function middleOf(grid: MapGrid, cell: number): Place {
  const row = Math.floor(cell / grid.columns);
  return [grid.box.left + (cell - row * grid.columns + 0.5) * CELL, grid.box.top + (row + 0.5) * CELL];
}

/** The cells that a rectangle touches; none when it leaves the map. */
export function cellsOf(grid: MapGrid, at: Box): readonly number[] {
  const cells: number[] = [];
  const span = spanOf(grid, at);
  if (!span) return cells;
  for (let row = span.top; row <= span.bottom; row++) {
    for (let column = span.left; column <= span.right; column++) cells.push(row * grid.columns + column);
  }
  return cells;
}

/** The middle of some cells, each counted alike. */
export function centreOf(grid: MapGrid, cells: readonly number[]): Place {
  let [columns, rows] = [0, 0];
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(cells[i] / grid.columns);
    rows += row;
    columns += cells[i] - row * grid.columns;
  }
  return [
    grid.box.left + (columns / cells.length + 0.5) * CELL,
    grid.box.top + (rows / cells.length + 0.5) * CELL,
  ];
}

/** Whether a rectangle lies in the map and on cells of one value only; the values are those of all cells. */
export function isAll(grid: MapGrid, at: Box, values: Int16Array, value: number): boolean {
  const span = spanOf(grid, at);
  if (!span) return false;
  const { left, right, top, bottom } = span;
  for (let row = top; row <= bottom; row++) {
    const end = row * grid.columns + right;
    for (let cell = row * grid.columns + left; cell <= end; cell++) if (values[cell] !== value) return false;
  }
  return true;
}

/** First and last columns and rows that a rectangle touches; undefined when it leaves the map. */
function spanOf({ box, columns, rows }: MapGrid, at: Box): Box | undefined {
  if (at.left < box.left || at.top < box.top) return undefined;
  if (at.right > box.left + columns * CELL || at.bottom > box.top + rows * CELL) return undefined;
  const [left, top] = [firstCell(at.left, box.left), firstCell(at.top, box.top)];
  return { left, top, right: lastCell(at.right, box.left, left), bottom: lastCell(at.bottom, box.top, top) };
}

/** The column or row that an edge lies in, from where the first begins. */
export function firstCell(edge: number, from: number): number {
  return Math.floor((edge - from) / CELL);
}

/** The last column or row that something touches up to an edge, no less than the first. */
export function lastCell(edge: number, from: number, least: number): number {
  return Math.max(least, Math.ceil((edge - from) / CELL) - 1);
}
