import { bridge, oneOf } from '../accounts/bridge.ts';
import { MrioError } from '../core/errors.ts';
import type { PairConfig } from './config.ts';
import type { DividedRegions, Metro, NamedRegion, StateArea } from './pair-regions.ts';
import type { Placed } from './placed-side.ts';
import { placedSide } from './placed-side.ts';
import { COUNTRY_RESTS, placeNames } from './region-names.ts';

/** A metro and a region across the border that some pair declares as its other side. */
export interface DeclaredTie {
  readonly metro: string;
  readonly partner: string;
  /** Odds of the two trading goods with one another, from the declaration of that pair. */
  readonly kappa: number;
}

/** The regions of all pairs together, and which of them each pair is made of. */
export interface AllRegions extends DividedRegions {
  readonly sides: ReadonlyMap<string, { readonly a: readonly string[]; readonly b: readonly string[] }>;
  readonly ties: readonly DeclaredTie[];
  /** Areas that a metro lies in together, by id; every area once. */
  readonly portAreas: readonly (readonly string[])[];
}

/** What a declaration must say. */
type Declared = Pick<PairConfig, 'id' | 'sides' | 'parameters'>;

/**
 * The regions of all declared pairs in one table: the coarsest that every side can be put together from.
 *
 * A US state is an area of its own, with its metros and what is left of it; a metro in two states is two regions, one
 * in each, so that a whole state can be a side too. Mexican states and provinces stay apart.
 *
 * @param   configs  declarations, in a fixed order
 * @throws  MrioError `label` when a place does not exist; `input` when two sides share counties without being the same,
 *          or two pairs tie the same regions with different κ
 */
export async function allRegions(configs: readonly Declared[]): Promise<AllRegions> {
  const placed = await Promise.all(
    configs.map(async (config) => ({
      config,
      a: await placedSide(config.sides.a),
      b: await placedSide(config.sides.b),
    })),
  );
  const sides = placed.flatMap(({ a, b }) => [a, b]);
  const { areas, piecesOf } = await statesWithMetros(sides.filter(({ country }) => country === 'USA'));
  const mexican = await placeNames('mexican_states');
  const canadian = await placeNames('canadian_provinces');
  const once = (codes: readonly string[]) => [...new Set(codes)].sort();
  const mexicanStates = once(sides.flatMap(({ side }) => side.mexicanStates ?? [])).map((code) => ({
    id: `MEX:${code}`,
    code,
    short: code,
    name: mexican.name(code),
  }));
  const provinces = once(sides.flatMap(({ side }) => side.provinces ?? [])).map((code) => ({
    id: `CAN:${code}`,
    codes: [code],
    short: code,
    name: canadian.name(code),
  }));
  const idsOf = (placedAt: Placed): string[] => {
    const { side, whole, states } = placedAt;
    if (side.mexicanStates) return side.mexicanStates.map((code) => `MEX:${code}`);
    if (side.provinces) return side.provinces.map((code) => `CAN:${code}`);
    if (!whole) return [...piecesOf.get(placedAt)!];
    return areas
      .filter((area) => states.includes(area.states[0]))
      .flatMap(({ metros, rest }) => [...metros.map((metro) => metro.id), rest.id]);
  };
  const ids = new Map(placed.map(({ config, a, b }) => [config.id, { a: idsOf(a), b: idsOf(b) }]));
  return {
    areas,
    mexicanStates,
    provinces,
    rests: new Map(
      (['USA', 'MEX', 'CAN'] as const).flatMap((country): [typeof country, NamedRegion][] => {
        if (!sides.some((side) => side.country === country)) return [];
        const { short, name } = COUNTRY_RESTS[country];
        return [[country, { id: `${country}:rest`, short, name }]];
      }),
    ),
    sides: ids,
    portAreas: joinedAreas(areas, sides),
    ties: tiesOf(
      placed.map(({ config, a, b }) => ({ config, a, b, ids: ids.get(config.id)! })),
      new Set(areas.flatMap((area) => area.metros.map((metro) => metro.id))),
    ),
  };
}

/** Every state that a side touches as an area of its own, and the regions that each side of counties is made of. */
async function statesWithMetros(
  sides: readonly Placed[],
): Promise<{ areas: StateArea[]; piecesOf: ReadonlyMap<Placed, readonly string[]> }> {
  const fips = await bridge('us_states', 'postal', 'fips');
  const { name } = await placeNames('us_states');
  const states = [...new Set(sides.flatMap((side) => side.states))].sort((p, q) =>
    oneOf(fips, p) < oneOf(fips, q) ? -1 : 1,
  );
  const piecesOf = new Map<Placed, string[]>();
  const areas = states.map((state): StateArea => {
    const code = oneOf(fips, state);
    const known: { metro: Metro; counties: readonly string[] }[] = [];
    for (const placed of sides) {
      if (placed.whole || !placed.states.includes(state)) continue;
      const counties = placed.counties.filter((county) => county.startsWith(code)).sort();
      const same = sameCounties(known, counties);
      const metro = same ?? pieceOf(placed, state, counties);
      if (!same) known.push({ metro, counties });
      piecesOf.set(placed, [...(piecesOf.get(placed) ?? []), metro.id]);
    }
    const metros = known.map(({ metro }) => metro);
    const named = name(state);
    const rest =
      metros.length === 0
        ? { id: `USA:${code}`, short: state, name: named }
        : {
            id: `USA:${code}-rest`,
            short: `R${state}`,
            name: { en: `rest of ${named.en}`, es: `resto de ${named.es}` },
          };
    return { id: `USA:${code}`, states: [state], metros, rest };
  });
  return { areas, piecesOf };
}

/** Areas joined where one metro lies in several. */
function joinedAreas(areas: readonly StateArea[], sides: readonly Placed[]): string[][] {
  let joined = areas.map((area) => [area]);
  for (const { whole, states } of sides) {
    if (whole || states.length < 2) continue;
    const touched = (group: readonly StateArea[]) => group.some((area) => states.includes(area.states[0]));
    const first = joined.findIndex(touched);
    const together = joined.filter(touched).flat();
    joined = joined.flatMap((group, at) => (at === first ? [together] : touched(group) ? [] : [group]));
  }
  return joined.map((group) => group.map(({ id }) => id));
}

/** The region that has just these counties; two regions cannot share some of them. */
function sameCounties(
  known: readonly { readonly metro: Metro; readonly counties: readonly string[] }[],
  counties: readonly string[],
): Metro | undefined {
  for (const { metro, counties: own } of known) {
    const shared = own.filter((county) => counties.includes(county));
    if (shared.length === own.length && own.length === counties.length) return metro;
    if (shared.length === 0) continue;
    throw new MrioError(
      'input',
      `Two sides share the counties ${shared.join(', ')}: one is ${own.join(', ')}, the other ${counties.join(', ')}.`,
      'Give both sides the same counties of a state, or none in common; one table cannot hold both.',
      { shared },
    );
  }
  return undefined;
}

/** The part of a side that lies in a state: the side itself, or its counties there. */
function pieceOf({ side, states, counties: all }: Placed, state: string, counties: readonly string[]): Metro {
  if (states.length === 1)
    return {
      id: side.id ?? `USA:${(side.areas ?? all).join('+')}`,
      short: side.short,
      name: side.name,
      side,
    };
  const name = { en: `${side.name.en} (${state})`, es: `${side.name.es} (${state})` };
  const short = `${side.short}-${state}`;
  return { id: `USA:${counties.join('+')}`, short, name, side: { short, name, counties: [...counties] } };
}

/** The ties that pairs across a border declare between a metro and its other side. */
function tiesOf(
  pairs: readonly {
    readonly config: Declared;
    readonly a: Placed;
    readonly b: Placed;
    readonly ids: { readonly a: readonly string[]; readonly b: readonly string[] };
  }[],
  metros: ReadonlySet<string>,
): DeclaredTie[] {
  const ties = new Map<string, DeclaredTie>();
  for (const { config, a, b, ids } of pairs) {
    if (a.country === b.country || (a.whole && b.whole)) continue;
    const kappa = config.parameters.kappa.value;
    for (const r of ids.a) {
      for (const q of ids.b) {
        const [metro, partner] = metros.has(r) ? [r, q] : [q, r];
        const key = `${metro}|${partner}`;
        const known = ties.get(key);
        if (known && known.kappa !== kappa) {
          throw new MrioError(
            'input',
            `${config.id} ties ${metro} to ${partner} with κ ${kappa}; another pair with κ ${known.kappa}.`,
            'Give both pairs the same κ: one table has one.',
          );
        }
        ties.set(key, { metro, partner, kappa });
      }
    }
  }
  return [...ties.values()];
}
