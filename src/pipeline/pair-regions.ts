import { bridge, oneOf } from '../accounts/bridge.ts';
import { MrioError } from '../core/errors.ts';
import type { PairConfig, Side } from './config.ts';
import type { Country, Placed } from './placed-side.ts';
import { placedSide } from './placed-side.ts';
import type { Named } from './region-names.ts';
import { COUNTRY_RESTS, listed, placeNames } from './region-names.ts';

export type { Country } from './placed-side.ts';

/** What a pair is: across which border, or inside one country. */
export type PairKind = 'us-mexico' | 'us-canada' | 'mexico-canada' | 'domestic';

/** A region with its names. */
export interface NamedRegion {
  readonly id: string;
  readonly short: string;
  readonly name: Named;
}

/** A declared US region that is not whole states: counties or metropolitan areas. */
export interface Metro extends NamedRegion {
  readonly side: Side;
}

/** Whole US states with the declared metros inside, and what is left of them (or they themselves). */
export interface StateArea {
  readonly id: string;
  readonly states: readonly string[];
  readonly metros: readonly Metro[];
  readonly rest: NamedRegion;
}

/** The divided countries, in the order of the nested table. */
export interface DividedRegions {
  readonly areas: readonly StateArea[];
  readonly mexicanStates: readonly (NamedRegion & { readonly code: string })[];
  readonly provinces: readonly (NamedRegion & { readonly codes: readonly string[] })[];
  readonly rests: ReadonlyMap<Country, NamedRegion>;
}

/** The regions of a pair. */
export interface PairRegions extends DividedRegions {
  readonly kind: PairKind;
  readonly countries: { readonly a: Country; readonly b: Country };
  /** Region ids of the two sides. */
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/**
 * The regions that a declaration asks for: the two sides, what is left of their states, and the rest of each country.
 *
 * A side of US counties or areas is one region; so is a side of US states, and of provinces. Mexican states stay apart,
 * because each has its own table.
 *
 * @throws  MrioError `label` when a county, area, state or province does not exist; `input` when the sides overlap
 */
export async function pairRegions(config: Pick<PairConfig, 'id' | 'sides'>): Promise<PairRegions> {
  const [a, b] = await Promise.all([placedSide(config.sides.a), placedSide(config.sides.b)]);
  requireApart(config, a, b);
  const kinds: Record<string, PairKind> = {
    'MEX USA': 'us-mexico',
    'CAN USA': 'us-canada',
    'CAN MEX': 'mexico-canada',
  };
  const kind = kinds[[a.country, b.country].sort().join(' ')] ?? 'domestic';
  const [mexican, canadian] = [await placeNames('mexican_states'), await placeNames('canadian_provinces')];
  const sides = [a, b];
  const several = (side: Side) => (side.mexicanStates?.length ?? 0) > 1;
  const mexicanStates = sides.flatMap(({ side }) =>
    (side.mexicanStates ?? []).map((code) => ({
      id: `MEX:${code}`,
      code,
      short: several(side) ? code : side.short,
      name: mexican.name(code),
    })),
  );
  const provinces = sides.flatMap(({ side }) =>
    side.provinces
      ? [
          {
            id: `CAN:${side.provinces.join('+')}`,
            codes: side.provinces,
            short: side.short,
            name: listed(side.provinces.map((code) => canadian.name(code))),
          },
        ]
      : [],
  );
  const areas = await stateAreas(sides.filter((each) => each.country === 'USA'));
  const rests = new Map(
    sides.map(({ country }) => {
      const { short, name } = COUNTRY_RESTS[country];
      return [country, { id: `${country}:rest`, short, name }];
    }),
  );
  const idsOf = ({ side, whole, country }: Placed): string[] => {
    if (country === 'MEX') return side.mexicanStates!.map((code) => `MEX:${code}`);
    if (country === 'CAN') return [`CAN:${side.provinces!.join('+')}`];
    return whole
      ? [areas.find((area) => area.states.includes(side.states![0]))!.rest.id]
      : [areas.flatMap((area) => area.metros).find((metro) => metro.side === side)!.id];
  };
  return {
    kind,
    countries: { a: a.country, b: b.country },
    areas,
    mexicanStates,
    provinces,
    rests,
    a: idsOf(a),
    b: idsOf(b),
  };
}

/** Requires that no place is on both sides. */
function requireApart({ id, sides }: Pick<PairConfig, 'id' | 'sides'>, a: Placed, b: Placed): void {
  if (a.country !== b.country) return;
  const both = (x: readonly string[] | undefined, y: readonly string[] | undefined) =>
    (x ?? []).filter((each) => y?.includes(each));
  const shared = [
    ...both(a.counties, b.counties),
    ...both(sides.a.states, sides.b.states),
    ...both(sides.a.mexicanStates, sides.b.mexicanStates),
    ...both(sides.a.provinces, sides.b.provinces),
    ...(a.whole === b.whole ? [] : both(a.states, b.states)),
  ];
  if (shared.length === 0) return;
  throw new MrioError(
    'input',
    `The sides of ${id} overlap: ${shared.join(', ')} would be on both.`,
    'Give each county, state or province to one side; a county cannot face the state that it lies in.',
    { shared },
  );
}

/** Areas of whole states, joined where a region lies in several of them. */
async function stateAreas(sides: readonly Placed[]): Promise<StateArea[]> {
  const fips = await bridge('us_states', 'postal', 'fips');
  const { name } = await placeNames('us_states');
  const joined: { states: string[]; sides: Placed[] }[] = [];
  for (const side of sides) {
    const touching = joined.filter((each) => each.states.some((state) => side.states.includes(state)));
    for (const each of touching) joined.splice(joined.indexOf(each), 1);
    joined.push({
      states: [...new Set([...touching.flatMap((each) => each.states), ...side.states])].sort(),
      sides: [...touching.flatMap((each) => each.sides), side],
    });
  }
  return joined.map(({ states, sides: inside }) => {
    const codes = states
      .map((state) => oneOf(fips, state))
      .sort()
      .join('+');
    const names = listed(states.map(name));
    const whole = inside.find((each) => each.whole)?.side;
    const metros = inside
      .filter((each) => !each.whole)
      .map(({ side, counties }) => ({
        id: side.id ?? `USA:${(side.areas ?? counties).join('+')}`,
        short: side.short,
        name: side.name,
        side,
      }));
    const given = inside.find((each) => each.side.rest)?.side.rest;
    const rest = whole
      ? { id: `USA:${codes}`, short: whole.short, name: whole.name }
      : {
          id: `USA:${codes}-rest`,
          short: given?.short ?? `R${states.join('')}`,
          name: given?.name ?? { en: `rest of ${names.en}`, es: `resto de ${names.es}` },
        };
    return { id: `USA:${codes}`, states, metros, rest };
  });
}
