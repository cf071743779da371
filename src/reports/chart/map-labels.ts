import type { Box, Place } from './clipped-ring.ts';
import { leading, SIZE } from './label.ts';
import { cellsOf, cellsOwned, fits, type MapGrid, middleOf } from './map-grid.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A name to be written: of shapes (both sides and neighbours), or of a town at a point. */
export interface MapName {
  readonly text: string;
  /** Whether a shape, by its place in the grid, is one of those that the name is of. */
  readonly of: (owner: number) => boolean;
}

/** A town on a side. */
export interface MapTown {
  readonly text: string;
  readonly at: Place;
  /** Whether a shape is of the side that the town lies on. */
  readonly of: (owner: number) => boolean;
}

/** A name with its place. */
export interface PlacedName {
  readonly lines: readonly string[];
  /** Middle of the lines and baseline of the first. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether all of it lies on the shapes that it is of. */
  readonly inside: boolean;
  /** Where a line from the name ends, when it does not stand on what it names. */
  readonly pointsAt?: readonly [Place, Place];
}

/** What can be written where. */
export interface MapLabels {
  readonly sides: readonly (PlacedName | undefined)[];
  readonly neighbours: readonly PlacedName[];
  /** By town; undefined when its name found no room, and the town is left out. */
  readonly towns: readonly (PlacedName | undefined)[];
}

/** Widths that a name may be broken to, the widest first. */
const WRAPS = [260, 150, 100, 64];
/** Half of the room that the dot of a town takes. */
const DOT = 4;
/** Air around a side's name inside its shape, and around a neighbour's. */
const [AIR, TIGHT] = [4, 2];

/**
 * Finds room for the names of a map, none over another: the two sides first, then their towns, then the neighbours.
 *
 * The name of a side stands inside it, as near its middle as it fits; when it does not fit, beside it with a line to it.
 * A neighbour whose name does not fit inside what is seen of it goes without.
 *
 * @param   grid        which shape lies where
 * @param   sides       names of the two sides
 * @param   neighbours  names of the shapes around them
 * @param   towns       names of towns and where they are, the most important first
 */
export function mapLabels(
  grid: MapGrid,
  sides: readonly MapName[],
  neighbours: readonly MapName[],
  towns: readonly MapTown[],
): MapLabels {
  const taken = new Set<number>();
  const take = (box: Box) => {
    for (const cell of cellsOf(grid, box)) taken.add(cell);
  };
  const isSide = (owner: number) => sides.some((side) => side.of(owner));
  const placedSides = sides.map((name) => {
    const found = inside(grid, name, taken, true) ?? beside(grid, name, taken, isSide);
    if (found) take(boxOf(found, SIZE.text, true, TIGHT));
    return found;
  });
  const dots = towns.map(({ at }) => cellsOf(grid, around(at, DOT)));
  const isFree = dots.map((dot) => dot.length > 0 && !dot.some((cell) => taken.has(cell)));
  for (const [i, dot] of dots.entries()) if (isFree[i]) for (const cell of dot) taken.add(cell);
  const placedTowns = towns.map((town, i) => {
    const found = isFree[i] ? atTown(grid, town, taken, isSide) : undefined;
    if (found) take(boxOf(found, SIZE.small, false, TIGHT));
    return found;
  });
  const placedNeighbours = neighbours.flatMap((name) => {
    const found = inside(grid, name, taken, false);
    if (found) take(boxOf(found, SIZE.small, false, TIGHT));
    return found ? [found] : [];
  });
  return { sides: placedSides, neighbours: placedNeighbours, towns: placedTowns };
}

/** Inside the shapes, as near to the middle of what is seen of them as it fits, on as few lines as fit. */
function inside(
  grid: MapGrid,
  name: MapName,
  taken: ReadonlySet<number>,
  bold: boolean,
): PlacedName | undefined {
  const cells = cellsOwned(grid, name.of);
  if (cells.length === 0) return undefined;
  const near = byDistance(grid, cells, middle(grid, cells));
  const isGood = (cell: number) => name.of(grid.owners[cell]) && !taken.has(cell);
  for (const lines of wrapped(name.text, bold)) {
    const room = boxOf(
      centred(lines, [0, 0], bold, true),
      bold ? SIZE.text : SIZE.small,
      bold,
      bold ? AIR : TIGHT,
    );
    const found = near.find((cell) => fits(grid, shifted(room, middleOf(grid, cell)), isGood));
    if (found !== undefined) return centred(lines, middleOf(grid, found), bold, true);
  }
  return undefined;
}

/** Beside the shapes, on nothing that is a side, over as few shapes as can be. */
function beside(
  grid: MapGrid,
  name: MapName,
  taken: ReadonlySet<number>,
  isSide: (owner: number) => boolean,
): PlacedName | undefined {
  const cells = cellsOwned(grid, name.of);
  if (cells.length === 0) return undefined;
  const centre = middle(grid, cells);
  const target = middleOf(grid, byDistance(grid, cells, centre)[0]);
  const near = byDistance(
    grid,
    cellsOwned(grid, (owner) => !isSide(owner)),
    target,
  );
  let best: { readonly cost: number; readonly name: PlacedName } | undefined;
  const isGood = (cell: number) => !isSide(grid.owners[cell]) && !taken.has(cell);
  for (const lines of wrapped(name.text, true).slice(0, 2)) {
    const room = boxOf(centred(lines, [0, 0], true, false), SIZE.text, true, AIR);
    for (const cell of near) {
      const box = shifted(room, middleOf(grid, cell));
      const end = nearest(box, target);
      const far = distance(end, target);
      if (far > (best?.cost ?? Number.POSITIVE_INFINITY)) continue;
      if (!fits(grid, box, isGood)) continue;
      if (crosses(grid, end, target, (owner) => isSide(owner) && !name.of(owner))) continue;
      const over = new Set(cellsOf(grid, box).map((each) => grid.owners[each])).size;
      const cost = far + 14 * (over - 1);
      if (best && cost >= best.cost) continue;
      const tried = centred(lines, middleOf(grid, cell), true, false);
      best = { cost, name: { ...tried, pointsAt: [end, target] } };
    }
  }
  return best?.name;
}

/** Around the town: where there is room, off the other side, over as few shapes as can be, on its right if it can be. */
function atTown(
  grid: MapGrid,
  { text, at: [x, y], of }: MapTown,
  taken: ReadonlySet<number>,
  isSide: (owner: number) => boolean,
): PlacedName | undefined {
  const dot = new Set(cellsOf(grid, around([x, y], DOT)));
  const tries = [
    { x: x + 7, y: y + 4, anchor: 'start' as const },
    { x: x - 7, y: y + 4, anchor: 'end' as const },
    { x, y: y - 8, anchor: 'middle' as const },
    { x, y: y + 17, anchor: 'middle' as const },
    { x: x + 5, y: y - 7, anchor: 'start' as const },
    { x: x + 5, y: y + 16, anchor: 'start' as const },
    { x: x - 5, y: y - 7, anchor: 'end' as const },
    { x: x - 5, y: y + 16, anchor: 'end' as const },
  ].flatMap((at) => {
    const tried = { lines: [text], ...at, inside: false };
    const room = cellsOf(grid, boxOf(tried, SIZE.small, false, 1));
    if (room.length === 0 || room.some((each) => taken.has(each) && !dot.has(each))) return [];
    const owners = room.map((each) => grid.owners[each]);
    const astray = owners.filter((owner) => isSide(owner) && !of(owner)).length / owners.length;
    return [{ name: { ...tried, inside: owners.every(isSide) }, cost: 20 * astray + new Set(owners).size }];
  });
  const least = Math.min(...tries.map(({ cost }) => cost));
  return tries.find(({ cost }) => cost === least)?.name;
}

/** Whether a straight line runs over some shapes, or out of the map. */
function crosses(grid: MapGrid, from: Place, to: Place, over: (owner: number) => boolean): boolean {
  const steps = Math.ceil(distance(from, to) / 2);
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [0, 1].map((k) => from[k] + ((to[k] - from[k]) * i) / Math.max(1, steps));
    if (!fits(grid, around([x, y], 1), (cell) => !over(grid.owners[cell]))) return true;
  }
  return false;
}

function wrapped(text: string, bold: boolean): readonly (readonly string[])[] {
  const all = WRAPS.map((width) => wrapText(text, width, bold ? SIZE.text : SIZE.small, bold));
  return all.filter((lines, i) => i === 0 || lines.length !== all[i - 1].length);
}

function centred(lines: readonly string[], [x, y]: Place, bold: boolean, within: boolean): PlacedName {
  const size = bold ? SIZE.text : SIZE.small;
  const up = ((lines.length - 1) * leading(size)) / 2;
  return { lines, x, y: y - up + size * 0.35, anchor: 'middle', inside: within };
}

/** The room that a placed name takes, with air around it. */
function boxOf({ lines, x, y, anchor }: PlacedName, size: number, bold: boolean, air: number): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size, bold)));
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return {
    left: left - air,
    right: left + width + air,
    top: y - size * 0.78 - air,
    bottom: y + (lines.length - 1) * leading(size) + size * 0.24 + air,
  };
}

function shifted({ left, right, top, bottom }: Box, [x, y]: Place): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

function around([x, y]: Place, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function middle(grid: MapGrid, cells: readonly number[]): Place {
  let [sumX, sumY] = [0, 0];
  for (const cell of cells) {
    const [x, y] = middleOf(grid, cell);
    sumX += x;
    sumY += y;
  }
  return [sumX / cells.length, sumY / cells.length];
}

function byDistance(grid: MapGrid, cells: readonly number[], from: Place): readonly number[] {
  return cells
    .map((cell) => ({ cell, far: distance(middleOf(grid, cell), from) }))
    .sort((a, b) => a.far - b.far || a.cell - b.cell)
    .map(({ cell }) => cell);
}

function nearest(box: Box, [x, y]: Place): Place {
  return [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))];
}

function distance([x, y]: Place, [p, q]: Place): number {
  return Math.sqrt((x - p) * (x - p) + (y - q) * (y - q));
}
