import type { Box, Place } from './clipped-ring.ts';
import { leading, SIZE } from './label.ts';
import { cellsOf, centreOf, isAll, isSide, type MapGrid, middleOf, sizeOf } from './map-grid.ts';
import { byDistance, footprint, nearestFit, shapesUnder, whereFits } from './map-room.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A name to be written on what it is the name of. */
export interface MapName {
  readonly text: string;
  /** Whose cells of the grid it stands for. */
  readonly owner: number;
}

/** A town on a side. */
export interface MapTown {
  readonly text: string;
  readonly at: Place;
  /** The side that the town lies on. */
  readonly owner: number;
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
/** Instead of the owner of a cell, where something is written already. */
const TAKEN = -2;
/** Steps in which room is looked for, away from a point. */
const ROUND = 40;
/** The footprint of a cell alone. */
const CELL_ALONE = { left: 0, right: 0, top: 0, bottom: 0 };
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
 * @param   grid        whose what lies where
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
  const free = grid.owners.slice();
  const take = (cells: readonly number[]) => {
    for (const cell of cells) free[cell] = TAKEN;
  };
  const placedSides = sides.map((name) => {
    const found = inside(grid, name, free, true) ?? beside(grid, name, free);
    if (found) take(cellsOf(grid, boxOf(found, SIZE.text, true, TIGHT)));
    return found;
  });
  const dots = towns.map(({ at }) => cellsOf(grid, around(at, DOT)));
  const isFree = dots.map((dot) => dot.length > 0 && !dot.some((cell) => free[cell] === TAKEN));
  for (const [i, dot] of dots.entries()) if (isFree[i]) take(dot);
  const placedTowns = towns.map((town, i) => {
    const found = isFree[i] ? atTown(grid, town, free) : undefined;
    if (found) take(cellsOf(grid, boxOf(found, SIZE.small, false, TIGHT)));
    return found;
  });
  const placedNeighbours = neighbours.flatMap((name) => {
    const found = inside(grid, name, free, false);
    if (found) take(cellsOf(grid, boxOf(found, SIZE.small, false, TIGHT)));
    return found ? [found] : [];
  });
  return { sides: placedSides, neighbours: placedNeighbours, towns: placedTowns };
}

/** On its own, as near to the middle of what is seen of it as it fits, on as few lines as fit. */
function inside(grid: MapGrid, name: MapName, free: Int16Array, bold: boolean): PlacedName | undefined {
  const cells = grid.cells.get(name.owner);
  if (!cells) return undefined;
  const [size, air] = bold ? [SIZE.text, AIR] : [SIZE.small, TIGHT];
  const centre = centreOf(grid, cells);
  for (const lines of wrapped(name.text, bold)) {
    const room = boxOf(centred(lines, [0, 0], bold, true), size, bold, air);
    // What is smaller than the name need not be tried.
    if (sizeOf(grid, name.owner) < (room.right - room.left) * (room.bottom - room.top)) continue;
    const found = nearestFit(grid, cells, footprint(room), free, name.owner, centre);
    if (found !== undefined) return centred(lines, middleOf(grid, found), bold, true);
  }
  return undefined;
}

/** Beside it, on nothing that is a side, over as few shapes as can be. */
function beside(grid: MapGrid, name: MapName, free: Int16Array): PlacedName | undefined {
  const cells = grid.cells.get(name.owner);
  if (!cells) return undefined;
  const centre = nearestFit(grid, cells, CELL_ALONE, grid.owners, name.owner, centreOf(grid, cells))!;
  const target = middleOf(grid, centre);
  const [open, others] = [new Int16Array(free.length), new Int16Array(free.length)];
  for (let cell = 0; cell < free.length; cell++) {
    const owner = grid.owners[cell];
    if (!isSide(owner)) open[cell] = free[cell] === TAKEN ? 0 : 1;
    else if (owner !== name.owner) others[cell] = 1;
  }
  const farthest = distance([grid.box.left, grid.box.top], [grid.box.right, grid.box.bottom]);
  let best: { readonly cost: number; readonly away: number; readonly name: PlacedName } | undefined;
  for (const lines of wrapped(name.text, true).slice(0, 2)) {
    const room = boxOf(centred(lines, [0, 0], true, false), SIZE.text, true, AIR);
    const foot = footprint(room);
    const cells = whereFits(grid, foot, open, 1);
    // Farther and farther away, until nothing can be better: most cells are never looked at.
    for (let far = 0; far < farthest && !(best && best.cost < far); far += ROUND) {
      const round = byDistance(grid, cells, room, target, far, far + ROUND);
      for (let i = 0; i < round.cells.length; i++) {
        if (best && round.far[i] / 1000 > best.cost) break;
        const cost = round.far[i] / 1000 + 14 * (shapesUnder(grid, round.cells[i], foot) - 1);
        const at = middleOf(grid, round.cells[i]);
        const away = distance(at, target);
        if (best && (cost > best.cost || (cost === best.cost && away >= best.away))) continue;
        const end = nearest(shifted(room, at), target);
        if (crosses(grid, end, target, others)) continue;
        best = { cost, away, name: { ...centred(lines, at, true, false), pointsAt: [end, target] } };
      }
    }
  }
  return best?.name;
}

/** Around the town: where there is room, off the other side, over as few shapes as can be, on its right if it can be. */
function atTown(
  grid: MapGrid,
  { text, at: [x, y], owner: side }: MapTown,
  free: Int16Array,
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
    if (room.length === 0 || room.some((each) => free[each] === TAKEN && !dot.has(each))) return [];
    const owners = room.map((each) => grid.owners[each]);
    const astray = owners.filter((owner) => isSide(owner) && owner !== side).length / owners.length;
    const over = new Set(room.map((each) => grid.shapes[each])).size;
    return [{ name: { ...tried, inside: owners.every(isSide) }, cost: 20 * astray + over }];
  });
  const least = Math.min(...tries.map(({ cost }) => cost));
  return tries.find(({ cost }) => cost === least)?.name;
}

/** Whether a straight line runs over some cells, or out of the map. */
function crosses(grid: MapGrid, from: Place, to: Place, over: Int16Array): boolean {
  const steps = Math.ceil(distance(from, to) / 2);
  for (let i = 0; i <= steps; i++) {
    const x = from[0] + ((to[0] - from[0]) * i) / Math.max(1, steps);
    const y = from[1] + ((to[1] - from[1]) * i) / Math.max(1, steps);
    if (!isAll(grid, around([x, y], 1), over, 0)) return true;
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

function nearest(box: Box, [x, y]: Place): Place {
  return [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))];
}

function distance([x, y]: Place, [p, q]: Place): number {
  return Math.sqrt((x - p) * (x - p) + (y - q) * (y - q));
}
