/**
 * Makes data/shapes/cali-baja.json: simplified outlines of the two metros and their neighbours.
 *
 *   npx tsx scripts/build-map.ts <mexican_states.geojson>
 *
 * The American outlines come from the us-atlas package; the Mexican file is described in `origins` below.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** West, south, east, north: a little more than what is drawn. */
const WINDOW = [-119.6, 27.2, -112, 34.8] as const;
/** Smallest triangle that is kept, in square degrees. */
const DETAIL = 0.0006;

const US_STATES = { '06': 'California', '04': 'Arizona' } as const;
const US_COUNTIES = { '06073': 'SanDiegoCounty', '06025': 'ImperialCounty' } as const;
const MX_STATES = { 'MX-BCN': 'BajaCalifornia', 'MX-BCS': 'BajaCaliforniaSur', 'MX-SON': 'Sonora' } as const;

type Shape = Feature<Polygon | MultiPolygon, { id: string }>;
type Atlas = Topology<{ counties: GeometryCollection; states: GeometryCollection }>;

const mexicanFile = process.argv[2];
if (!mexicanFile) throw new Error('Give the path of mexican_states.geojson.');
const atlasText = readFileSync(createRequire(import.meta.url).resolve('us-atlas/counties-10m.json'), 'utf8');
const mexicanText = readFileSync(mexicanFile, 'utf8');
const atlas = JSON.parse(atlasText) as Atlas;
const mexican = JSON.parse(mexicanText) as FeatureCollection<Polygon | MultiPolygon, { id: string }>;

const shapes: Shape[] = [
  ...pick(atlas.objects.states, US_STATES),
  ...pick(atlas.objects.counties, US_COUNTIES),
  ...mexican.features
    .filter((each) => each.properties.id in MX_STATES)
    .map((each) => named(each, MX_STATES[each.properties.id as keyof typeof MX_STATES])),
].map((shape) => ({ ...shape, geometry: clipped(shape.geometry) }));

const merged = topology(
  { shapes: { type: 'FeatureCollection', features: shapes } as FeatureCollection },
  1e5,
);
const small = simplify(presimplify(merged as never), DETAIL) as Topology<{
  shapes: GeometryCollection<{ id: string }>;
}>;
const features = feature(small, small.objects.shapes).features as Shape[];

const result = {
  about: 'Simplified outlines for small maps, in degrees; not for measuring areas or locating boundaries.',
  origins: [
    {
      what: 'California, Arizona, San Diego County, Imperial County; the land border',
      producer: 'U.S. Census Bureau, cartographic boundary files, through npm us-atlas 3.0.1 (counties-10m)',
      url: 'https://github.com/topojson/us-atlas',
      licence: 'ISC (package); U.S. government work (boundaries)',
      sha256: sha256(atlasText),
    },
    {
      what: 'Baja California, Baja California Sur, Sonora',
      producer: 'github.com/unt-clscm/BTS-TransBorder-Dashboard, WebApp/public/data/mexican_states.geojson',
      url: 'https://github.com/unt-clscm/BTS-TransBorder-Dashboard/tree/7d83337048390e11fa01d4800ccde9e231f653ff',
      licence: 'unstated upstream',
      sha256: sha256(mexicanText),
    },
  ],
  window: WINDOW,
  shapes: features
    .map((each) => ({ id: each.properties.id, rings: rings(each.geometry) }))
    .sort((x, y) => (x.id < y.id ? -1 : 1)),
  border: border(),
  labels: [
    { id: 'California', at: [-116.4, 33.72] },
    { id: 'Arizona', at: [-113.55, 33.2] },
    { id: 'Sonora', at: [-113.4, 31.35] },
  ],
  towns: [
    { id: 'SanDiego', at: [-117.16, 32.72], words: 'left' },
    { id: 'Tijuana', at: [-117.04, 32.51], words: 'left' },
    { id: 'Mexicali', at: [-115.45, 32.62], words: 'below' },
    { id: 'Ensenada', at: [-116.6, 31.87], words: 'left' },
  ],
};

const text = `${JSON.stringify(result)}\n`;
writeFileSync(new URL('../data/shapes/cali-baja.json', import.meta.url), text);
console.log(`data/shapes/cali-baja.json: ${text.length} bytes, ${result.shapes.length} shapes`);

function pick(objects: GeometryCollection, names: Readonly<Record<string, string>>): Shape[] {
  return objects.geometries
    .filter((each) => String(each.id) in names)
    .map((each) => named(feature(atlas, each) as Shape, names[String(each.id)]));
}

function named(from: Feature<Polygon | MultiPolygon>, id: string): Shape {
  return { type: 'Feature', properties: { id }, geometry: from.geometry };
}

/** The American side of the land border: outline that no two states share, east of the coast, in the south. */
function border(): number[][] {
  const outline = mesh(atlas, atlas.objects.states, (a, b) => a === b);
  const lines = outline.coordinates.flatMap((line) => {
    const inside = line.filter(([x, y]) => x > -117.126 && x < -110.9 && y < 32.75 && y > 31.2);
    return inside.length > 1 ? [inside] : [];
  });
  const longest = lines.sort((x, y) => y.length - x.length)[0].map(rounded);
  return longest[0][0] < longest[longest.length - 1][0] ? longest : longest.reverse();
}

function rings(geometry: Polygon | MultiPolygon): number[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) =>
      ring.map(rounded).filter((point, i, all) => i === 0 || String(point) !== String(all[i - 1])),
    )
    .filter((ring) => ring.length > 3 && Math.abs(area(ring)) > 0.004);
}

function area(ring: readonly number[][]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [p, q] = ring[(i + 1) % ring.length];
    return sum + (x * q - p * y) / 2;
  }, 0);
}

function rounded([x, y]: Position): number[] {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}

/** Cuts a shape to the window, edge by edge (Sutherland and Hodgman 1974). */
function clipped(geometry: Polygon | MultiPolygon): MultiPolygon {
  const [west, south, east, north] = WINDOW;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const cut = (ring: Position[]) => {
    let points = ring.slice(0, -1);
    points = edge(points, (p) => p[0] - west);
    points = edge(points, (p) => east - p[0]);
    points = edge(points, (p) => p[1] - south);
    points = edge(points, (p) => north - p[1]);
    return points.length > 2 ? [...points, points[0]] : [];
  };
  return {
    type: 'MultiPolygon',
    coordinates: polygons
      .map((polygon) => polygon.map(cut).filter((ring) => ring.length > 0))
      .filter((p) => p.length > 0),
  };
}

function edge(points: Position[], inside: (point: Position) => number): Position[] {
  return points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    const [d0, d1] = [inside(before), inside(point)];
    const share = d0 / (d0 - d1);
    const between = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
    if (d1 >= 0) return d0 >= 0 ? [point] : [between, point];
    return d0 >= 0 ? [between] : [];
  });
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
