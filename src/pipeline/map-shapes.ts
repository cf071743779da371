import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bridge, oneOf } from '../accounts/bridge.ts';
import type { MapShape, MapShapes } from '../reports/chart/pair-map.ts';
import { DATA } from './accounts.ts';
import type { PairConfig } from './config.ts';
import { mapOutlines, type Outlines } from './map-outlines.ts';
import { type Placed, placedSide } from './placed-side.ts';
import { listed, type Named, placeNames } from './region-names.ts';

/** One side in outlines. */
interface Outlined {
  readonly country: string;
  readonly ids: readonly string[];
  readonly notes: readonly Named[];
}

/**
 * The outlines of a pair's two sides and of what lies around them, for the map of its report.
 *
 * A county that the outlines do not have is drawn as its whole state, and a note says so.
 *
 * @param   config  the declaration of the pair; only its sides are used
 * @param   data    folder of the accounts
 * @returns the outlines, or undefined when the folder has none: reports from it have no map
 * @throws  MrioError `label` when a county, area, state or province does not exist; `source` when the outlines cannot be
 *          read
 */
export async function mapShapes(
  config: Pick<PairConfig, 'sides'>,
  data = DATA,
): Promise<MapShapes | undefined> {
  const text = await textOf(join(data, 'shapes', 'north-america.json'));
  if (text === undefined) return undefined;
  const outlines = mapOutlines(text);
  const names = await shapeNames();
  const [a, b] = await Promise.all(
    [config.sides.a, config.sides.b].map(async (side) => outlined(await placedSide(side), outlines, names)),
  );
  const roleOf = (id: string): MapShape['role'] => {
    if (a.ids.includes(id)) return 'a';
    if (b.ids.includes(id)) return 'b';
    const country = id.split(':')[0];
    if (country === a.country) return 'restA';
    return country === b.country ? 'restB' : 'others';
  };
  const around = outlines.ids.filter((id) => !/^USA:\d{5}$/.test(id));
  const order = ['others', 'restA', 'restB', 'a', 'b'];
  const shapes = [...new Set([...around, ...a.ids, ...b.ids])]
    .map((id) => {
      const name = names.get(id);
      return { id, role: roleOf(id), rings: outlines.rings(id)!, ...(name && { name }) };
    })
    .sort((x, y) => order.indexOf(x.role) - order.indexOf(y.role) || (x.id < y.id ? -1 : 1));
  const countries = new Set([a.country, b.country, 'towns']);
  return {
    origins: outlines.origins.filter((origin) => countries.has(origin.of)),
    shapes,
    borders: outlines.borders,
    towns: outlines.towns.flatMap(({ name, at, in: place }) => {
      // A side is made of counties, or of whole states.
      const [side] = [place, place.slice(0, 6)].map(roleOf).filter((role) => role === 'a' || role === 'b');
      return side ? [{ name, at, side }] : [];
    }),
    notes: [...a.notes, ...b.notes],
  };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Names of US states, Mexican states and Canadian provinces by id of their outline. */
async function shapeNames(): Promise<ReadonlyMap<string, Named>> {
  const fips = await bridge('us_states', 'postal', 'fips');
  const [us, mexican, canadian] = [
    await placeNames('us_states'),
    await placeNames('mexican_states'),
    await placeNames('canadian_provinces'),
  ];
  return new Map([
    ...us.codes.map((code) => [`USA:${oneOf(fips, code)}`, us.name(code)] as const),
    ...mexican.codes.map((code) => [`MEX:${code}`, mexican.name(code)] as const),
    ...canadian.codes.map((code) => [`CAN:${code}`, canadian.name(code)] as const),
  ]);
}

async function outlined(
  { country, side, states, counties, whole }: Placed,
  outlines: Outlines,
  names: ReadonlyMap<string, Named>,
): Promise<Outlined> {
  if (side.mexicanStates) return { country, ids: side.mexicanStates.map((code) => `MEX:${code}`), notes: [] };
  if (side.provinces) return { country, ids: side.provinces.map((code) => `CAN:${code}`), notes: [] };
  if (whole) {
    const fips = await bridge('us_states', 'postal', 'fips');
    return { country, ids: states.map((state) => `USA:${oneOf(fips, state)}`), notes: [] };
  }
  const has = (county: string) => outlines.ids.includes(`USA:${county}`);
  const missing = counties.filter((county) => !has(county));
  const inPlace = [...new Set(missing.map((county) => `USA:${county.slice(0, 2)}`))].sort();
  const ids = [...inPlace, ...counties.filter(has).map((county) => `USA:${county}`)];
  if (missing.length === 0) return { country, ids, notes: [] };
  const drawn = listed(inPlace.map((id) => names.get(id)!));
  const codes = missing.join(', ');
  return {
    country,
    ids,
    notes: [
      {
        en: `${side.name.en}: no outline of ${missing.length === 1 ? 'county' : 'counties'} ${codes} is at hand; the map shows ${drawn.en} whole.`,
        es: `${side.name.es}: no hay contorno ${missing.length === 1 ? 'del condado' : 'de los condados'} ${codes}; el mapa muestra ${drawn.es} completo.`,
      },
    ],
  };
}
