import type { Bilingual } from '../../measures/measure.ts';
import { type Box, clippedRing, type Place } from './clipped-ring.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { mapGrid, sizeOf } from './map-grid.ts';
import { type MapLabels, type MapTown, mapLabels, type PlacedName } from './map-labels.ts';
import { type MapPlane, mapPlane } from './map-plane.ts';
import type { Point } from './map-window.ts';
import { INK, PALETTE, type Role } from './palette.ts';
import { fixed, svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** An outline and what it stands for. */
export interface MapShape {
  readonly id: string;
  readonly role: Role;
  /** None for land that is only there so that it is not taken for sea. */
  readonly name?: Bilingual;
  readonly rings: readonly (readonly Point[])[];
}

/** Outlines and places for the map of a pair. */
export interface MapShapes {
  /** Who published the outlines. */
  readonly origins: readonly { readonly producer: string }[];
  /** Later ones lie over earlier ones. */
  readonly shapes: readonly MapShape[];
  readonly borders: readonly (readonly Point[])[];
  /** Towns on the two sides, the most people first. */
  readonly towns: readonly { readonly name: Bilingual; readonly at: Point; readonly side: 'a' | 'b' }[];
  /** What is not drawn as it is. */
  readonly notes: readonly Bilingual[];
}

/** One side on the map: its name and a few lines about it. */
export interface MapSide {
  readonly name: string;
  readonly facts: readonly string[];
}

/** The two sides and the border. */
export interface PairMapSpec extends FrameSpec {
  readonly map: MapShapes;
  readonly sides: { readonly a: MapSide; readonly b: MapSide };
}

/** A shape in the units of the picture. */
interface Drawn {
  readonly shape: MapShape;
  readonly rings: readonly (readonly Place[])[];
}

/** A town in the units of the picture. */
interface Town {
  readonly name: Bilingual;
  readonly at: Place;
  readonly side: 'a' | 'b';
}

const SEA = '#f1f4f6';
const SIDES = ['a', 'b'] as const;
/** No more towns than this on a side, no two nearer than this; none on a side smaller than this, in square units. */
const [TOWNS, TOWNS_APART, TOWNS_NEED] = [3, 48, 2200];

/**
 * A small map: both sides in their colours, their countries lightly, the border, the larger towns.
 *
 * It shows where, not how much: areas say nothing about value.
 *
 * @param   spec  shapes and what they stand for
 * @returns an SVG document; facts stand beside the map, or below it when narrow
 * @throws  MrioError `input` when a side has no shape
 */
export function pairMap(spec: PairMapSpec): string {
  return frame(spec, (area) => draw(spec, area));
}

function draw(spec: PairMapSpec, area: Area): Drawing {
  const room = area.right - area.left;
  const width = area.narrow ? room : Math.min(480, Math.round(room * 0.56));
  const plane = mapPlane(spec.map);
  const { place, box } = placed(plane, { left: area.left, top: area.top + 4, width });
  const drawn = plane.shapes
    .map(({ shape, rings }) => ({ shape, rings: seen(rings, place, box) }))
    .filter(({ rings }) => rings.length > 0);
  const clip = `${spec.idPrefix ?? 'picture'}-view`;
  const rect = { x: box.left, y: box.top, width, height: box.bottom - box.top };
  const line = plane.borders
    .map((border) => border.map(place))
    .filter((border) => border.some(([x, y]) => isIn(box, x, y, 20)))
    .map((border) => trace(border))
    .join('');
  const land = drawn.map(({ shape: { id, role }, rings }) =>
    svg('path', {
      d: rings.map((ring) => `${trace(ring)}Z`).join(''),
      fill: PALETTE[role],
      stroke: isCounty(id) ? PALETTE[role] : INK.paper,
      'stroke-width': isCounty(id) ? 0.5 : 0.75,
      'stroke-linejoin': 'round',
    }),
  );
  const inside = [
    svg('rect', { ...rect, fill: SEA }),
    ...land,
    ...(line === ''
      ? []
      : [
          svg('path', { d: line, fill: 'none', stroke: INK.paper, 'stroke-width': 4 }),
          svg('path', {
            d: line,
            fill: 'none',
            stroke: INK.text,
            'stroke-width': 1.25,
            'stroke-dasharray': '6 3',
          }),
        ]),
  ];
  const body = [
    svg('clipPath', { id: clip }, svg('rect', rect)),
    svg('g', { 'clip-path': `url(#${clip})` }, inside.join('')),
    ...names(
      spec,
      drawn,
      plane.towns.map(({ town, at }) => ({ ...town, at: place(at) })),
      box,
    ),
  ];
  const facts = factsOf(spec, area, area.narrow ? box.bottom + 26 : box.top + 22, width);
  return { body: body.join('') + facts.body, bottom: Math.max(box.bottom, facts.bottom) };
}

/** Where the plane comes to lie in the picture, at its width. */
function placed(
  { window: { across, down, ratio } }: MapPlane,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): { readonly place: (at: Place) => Place; readonly box: Box } {
  const height = Math.round(width * ratio);
  const scale = Math.min(width / across, height / down);
  return {
    place: ([x, y]) => [left + width / 2 + x * scale, top + height / 2 + y * scale],
    box: { left, right: left + width, top, bottom: top + height },
  };
}

/** What is seen of a shape, a little beyond the edge, so that no outline is drawn along it. */
function seen(
  rings: readonly (readonly Place[])[],
  place: (at: Place) => Place,
  box: Box,
): readonly (readonly Place[])[] {
  const wide = { left: box.left - 4, right: box.right + 4, top: box.top - 4, bottom: box.bottom + 4 };
  return rings.map((ring) => clippedRing(ring.map(place), wide)).filter((ring) => ring.length > 0);
}

function names(spec: PairMapSpec, drawn: readonly Drawn[], all: readonly Town[], box: Box): string[] {
  const { language } = spec;
  // The sides are the first two owners, whatever they are made of.
  const ownerOf = ({ role }: MapShape, i: number) =>
    role === 'a' || role === 'b' ? SIDES.indexOf(role) : i + 2;
  const grid = mapGrid(
    drawn.map(({ shape, rings }, i) => ({ owner: ownerOf(shape, i), rings })),
    box,
  );
  const towns = townsOf(spec, all, (side) => sizeOf(grid, SIDES.indexOf(side)));
  const neighbours = drawn.flatMap(({ shape }, i) => {
    const owner = ownerOf(shape, i);
    return shape.name && owner >= SIDES.length ? [{ text: shape.name[language], owner }] : [];
  });
  const placed: MapLabels = mapLabels(
    grid,
    SIDES.map((key, owner) => ({ text: spec.sides[key].name, owner })),
    neighbours,
    towns,
  );
  return [
    ...placed.neighbours.map((name) =>
      labels(name.lines, name.x, name.y, { size: SIZE.small, anchor: 'middle' }),
    ),
    ...towns.flatMap(({ at: [x, y] }, i) => {
      const name = placed.towns[i];
      if (!name) return [];
      const dot = svg('circle', {
        cx: x,
        cy: y,
        r: 2.75,
        fill: INK.paper,
        stroke: INK.text,
        'stroke-width': 1.25,
      });
      const style = name.inside ? { fill: INK.paper } : { halo: true };
      return [dot, label(name.lines[0], name.x, name.y, { size: SIZE.small, anchor: name.anchor, ...style })];
    }),
    ...placed.sides.map((name, i) => (name ? sideName(name, SIDES[i]) : '')),
  ];
}

/** Towns on the two sides that have room for a dot each; a town that is called like its side says nothing new. */
function townsOf(
  { sides, language }: PairMapSpec,
  all: readonly Town[],
  size: (side: 'a' | 'b') => number,
): readonly MapTown[] {
  const chosen: MapTown[] = [];
  const isLarge = { a: size('a') >= TOWNS_NEED, b: size('b') >= TOWNS_NEED };
  for (const { name, at, side } of all) {
    if (!isLarge[side] || name[language] === sides[side].name) continue;
    const owner = SIDES.indexOf(side);
    const before = chosen.filter((each) => each.owner === owner);
    // Towns that face each other across the border are both shown.
    const isNear = ({ at: [x, y] }: MapTown) =>
      Math.abs(x - at[0]) < TOWNS_APART && Math.abs(y - at[1]) < TOWNS_APART / 2;
    if (before.length < TOWNS && !before.some(isNear)) chosen.push({ text: name[language], at, owner });
  }
  return chosen;
}

function sideName({ lines, x, y, inside, pointsAt }: PlacedName, side: 'a' | 'b'): string {
  if (inside) return labels(lines, x, y, { bold: true, anchor: 'middle', fill: INK.paper });
  const [from, to] = pointsAt!;
  return [
    svg('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: INK.paper, 'stroke-width': 3.5 }),
    svg('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: INK.text, 'stroke-width': 1.25 }),
    svg('circle', { cx: to[0], cy: to[1], r: 2, fill: INK.text, stroke: INK.paper, 'stroke-width': 1 }),
    labels(lines, x, y, { bold: true, anchor: 'middle', fill: PALETTE[side], halo: true }),
  ].join('');
}

function factsOf(spec: PairMapSpec, area: Area, top: number, mapWidth: number): Drawing {
  const left = area.narrow ? area.left : area.left + mapWidth + 28;
  const parts: string[] = [];
  let y = top;
  for (const side of SIDES) {
    const { name: heading, facts } = spec.sides[side];
    if (facts.length === 0) continue;
    const title = wrapText(heading, area.right - left - 20, SIZE.text, true);
    parts.push(svg('rect', { x: left, y: y - 11, width: 12, height: 12, fill: PALETTE[side] }));
    parts.push(labels(title, left + 20, y, { bold: true, fill: PALETTE[side] }));
    y += title.length * leading(SIZE.text) + 3;
    for (const fact of facts) {
      const lines = wrapText(fact, area.right - left - 20, SIZE.text);
      parts.push(labels(lines, left + 20, y));
      y += lines.length * leading(SIZE.text) + 3;
    }
    y += 16;
  }
  for (const note of spec.map.notes) {
    const lines = wrapText(note[spec.language], area.right - left, SIZE.source);
    parts.push(labels(lines, left, y, { size: SIZE.source, fill: INK.muted }));
    y += lines.length * leading(SIZE.source) + 16;
  }
  return { body: parts.join(''), bottom: y - 24 };
}

function isCounty(id: string): boolean {
  return /^USA:\d{5}$/.test(id);
}

function isIn(box: Box, x: number, y: number, beyond: number): boolean {
  return x > box.left - beyond && x < box.right + beyond && y > box.top - beyond && y < box.bottom + beyond;
}

function trace(points: readonly Place[]): string {
  let path = '';
  for (let i = 0; i < points.length; i++) {
    path += `${i === 0 ? 'M' : 'L'}${tenth(points[i][0])} ${tenth(points[i][1])}`;
  }
  return path;
}

/** Tenths are finer than any screen or printer at the size of a map, and halve the file. */
function tenth(value: number): string {
  const tenths = Math.round(value * 10);
  // Two whole numbers are written in a third of the time of one that is not.
  if (!(tenths > 0) || tenths % 10 === 0) return fixed(tenths / 10);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
