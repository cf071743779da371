import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { INK, PALETTE, type Role } from './palette.ts';
import { fixed, svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** Longitude and latitude, in degrees. */
export type Point = readonly number[];

/** Outlines and places of a pair, as in data/shapes. */
export interface MapShapes {
  /** Who published the outlines. */
  readonly origins?: readonly { readonly producer: string }[];
  readonly shapes: readonly { readonly id: string; readonly rings: readonly (readonly Point[])[] }[];
  readonly border: readonly Point[];
  readonly labels: readonly { readonly id: string; readonly at: Point }[];
  /** Towns with their name to the left, over water, or below, in white over a side. */
  readonly towns: readonly { readonly id: string; readonly at: Point; readonly words: 'left' | 'below' }[];
}

/** One side on the map: its name and a few lines about it. */
export interface MapSide {
  readonly name: string;
  readonly at: Point;
  readonly facts: readonly string[];
}

/** The two metros and the border. */
export interface PairMapSpec extends FrameSpec {
  readonly map: MapShapes;
  /** West, south, east, north of what is drawn. */
  readonly view: readonly [number, number, number, number];
  /** What each shape stands for; shapes without a role are left out. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly sides: { readonly a: MapSide; readonly b: MapSide };
}

const SEA = '#f1f4f6';

/**
 * A small map: both metros in their colours, their countries lightly, the border, the towns.
 *
 * It shows where, not how much: areas say nothing about value.
 *
 * @param   spec  shapes and what they stand for
 * @returns an SVG document; facts stand beside the map, or below it when narrow
 */
export function pairMap(spec: PairMapSpec): string {
  return frame(spec, (area) => draw(spec, area));
}

function draw(spec: PairMapSpec, area: Area): Drawing {
  const [west, south, east, north] = spec.view;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = area.narrow ? area.right - area.left : Math.min(360, (area.right - area.left) * 0.52);
  const perDegree = width / ((east - west) * squeeze);
  const height = Math.round((north - south) * perDegree);
  const top = area.top + 4;
  const place = ([lon, lat]: Point): [number, number] => [
    area.left + (lon - west) * squeeze * perDegree,
    top + (north - lat) * perDegree,
  ];
  const clip = `${spec.idPrefix ?? 'picture'}-view`;
  const land = [...spec.map.shapes]
    .filter(({ id }) => id in spec.roles)
    .sort((x, y) => rank(spec.roles[x.id]) - rank(spec.roles[y.id]))
    .map(({ id, rings }) =>
      svg('path', {
        d: rings.map((ring) => `${trace(ring.map(place))}Z`).join(''),
        fill: PALETTE[spec.roles[id]],
        stroke: rank(spec.roles[id]) === 1 ? PALETTE[spec.roles[id]] : INK.paper,
        'stroke-width': 1,
        'stroke-linejoin': 'round',
      }),
    );
  const line = trace(spec.map.border.map(place));
  const inside = [
    svg('rect', { x: area.left, y: top, width, height, fill: SEA }),
    ...land,
    svg('path', { d: line, fill: 'none', stroke: INK.paper, 'stroke-width': 5 }),
    svg('path', { d: line, fill: 'none', stroke: INK.text, 'stroke-width': 1.5, 'stroke-dasharray': '6 3' }),
  ];
  const frameOf = svg('rect', { x: area.left, y: top, width, height });
  const body = [
    svg('clipPath', { id: clip }, frameOf),
    svg('g', { 'clip-path': `url(#${clip})` }, inside.join('')),
    ...neighbours(spec, place),
    ...towns(spec, place),
    sideName(spec.sides.a, place),
    sideName(spec.sides.b, place),
  ];
  const facts = factsOf(spec, area, area.narrow ? top + height + 26 : top + 22, width);
  return { body: body.join('') + facts.body, bottom: Math.max(top + height, facts.bottom) };
}

function neighbours(spec: PairMapSpec, place: (point: Point) => [number, number]): string[] {
  return spec.map.labels.map(({ id, at }) => {
    const [x, y] = place(at);
    return label(name(id, spec.language), x, y, { size: SIZE.small, anchor: 'middle' });
  });
}

function towns(spec: PairMapSpec, place: (point: Point) => [number, number]): string[] {
  return spec.map.towns.flatMap(({ id, at, words }) => {
    const [x, y] = place(at);
    return [
      svg('circle', { cx: x, cy: y, r: 3, fill: INK.paper, stroke: INK.text, 'stroke-width': 1.25 }),
      words === 'below'
        ? label(name(id, spec.language), x, y + 16, { size: SIZE.small, anchor: 'middle', fill: INK.paper })
        : label(name(id, spec.language), x - 13, y + 4, { size: SIZE.small, anchor: 'end', halo: true }),
    ];
  });
}

function sideName(side: MapSide, place: (point: Point) => [number, number]): string {
  const [x, y] = place(side.at);
  return labels(wrapText(side.name, 92, SIZE.text, true), x, y, {
    bold: true,
    anchor: 'middle',
    fill: INK.paper,
  });
}

function factsOf(spec: PairMapSpec, area: Area, top: number, mapWidth: number): Drawing {
  const left = area.narrow ? area.left : area.left + mapWidth + 32;
  const parts: string[] = [];
  let y = top;
  for (const side of ['a', 'b'] as const) {
    const { name: heading, facts } = spec.sides[side];
    if (facts.length === 0) continue;
    parts.push(svg('rect', { x: left, y: y - 11, width: 12, height: 12, fill: PALETTE[side] }));
    parts.push(label(heading, left + 20, y, { bold: true, fill: PALETTE[side] }));
    y += leading(SIZE.text) + 3;
    for (const fact of facts) {
      const lines = wrapText(fact, area.right - left - 20, SIZE.text);
      parts.push(labels(lines, left + 20, y));
      y += lines.length * leading(SIZE.text) + 3;
    }
    y += 16;
  }
  return { body: parts.join(''), bottom: y - 24 };
}

function name(id: string, language: Language): string {
  return named('places', id, language);
}

function trace(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('');
}

function rank(role: Role): number {
  return role === 'a' || role === 'b' ? 1 : 0;
}
