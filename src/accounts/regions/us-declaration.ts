import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { UsPlaces, UsState } from './us-places.ts';
import type { UsTables } from './us-tables.ts';

/** A US region as a pair declares it: counties, metropolitan areas or whole states. */
export interface UsDeclaration {
  /** Region id; made from the codes when it is not given. */
  readonly id?: string;
  /** Five-digit FIPS codes. */
  readonly counties?: readonly string[];
  /** CBSA codes; beside counties, the areas that these counties make up. */
  readonly areas?: readonly string[];
  /** Postal codes. */
  readonly states?: readonly string[];
  /** CBSA code whose own growth moves the areas' value added to the year; all together when it is not given. */
  readonly mover?: string;
  /** CBSA codes whose exports count as the region's own production, and all; the whole areas when it is not given. */
  readonly exportAreas?: { readonly metro: readonly string[]; readonly areas: readonly string[] };
}

/** What a declared region is made of, by what is known of it. */
export interface UsParts {
  readonly id: string;
  /** Areas whose value added by industry is known. */
  readonly metros: readonly string[];
  /** Counties with payroll by industry, outside these areas; counties with jobs by broad industry only. */
  readonly payroll: readonly string[];
  readonly broad: readonly string[];
  readonly states: readonly UsState[];
  /** Metropolitan areas all of whose counties are in the region, in the order declared. */
  readonly areas: readonly string[];
  /** Whether some counties are outside these areas. */
  readonly partly: boolean;
  readonly mover?: string;
  readonly exportAreas?: { readonly metro: readonly string[]; readonly areas: readonly string[] };
}

/**
 * Sorts what a region declares by what is known of it.
 *
 * @param   declaration  counties (with or without the areas that they make up), areas, or states
 * @throws  MrioError `input` when nothing or too much is declared, or areas and counties disagree; `label` when a code is
 *          unknown (lists near matches) or is given twice
 */
export function usParts(declaration: UsDeclaration, places: UsPlaces, tables: UsTables): UsParts {
  const { counties = [], areas = [], states = [], mover, exportAreas } = declaration;
  if (counties.length + areas.length + states.length === 0) {
    throw new MrioError(
      'input',
      'The US region declares no counties, areas or states.',
      'Give five-digit counties, CBSA codes of areas, or postal codes of states.',
    );
  }
  if (states.length > 0 && counties.length + areas.length > 0) {
    throw new MrioError(
      'input',
      `The US region declares states (${states.join(', ')}) beside counties or areas (${[...counties, ...areas].join(', ')}).`,
      'A region is either whole states, or counties and areas.',
    );
  }
  for (const [what, codes] of Object.entries({ county: counties, area: areas, state: states }))
    requireOnce(what, codes);
  const known = [...tables.payroll.rows.labels, ...tables.broadJobs.rows.labels];
  for (const county of counties) if (!known.includes(county)) throw unknownLabel('US county', county, known);
  for (const cbsa of [
    ...areas,
    ...(exportAreas?.metro ?? []),
    ...(exportAreas?.areas ?? []),
    ...(mover === undefined ? [] : [mover]),
  ])
    if (!places.countiesOf.has(cbsa))
      throw unknownLabel('metropolitan area', cbsa, [...places.countiesOf.keys()]);
  const found = states.map((postal) => {
    const state = places.states.find((each) => each.postal === postal);
    if (state) return state;
    throw unknownLabel(
      'US state',
      postal,
      places.states.map((each) => each.postal),
    );
  });
  const ofAreas = areas.flatMap((cbsa) => [...places.countiesOf.get(cbsa)!]);
  if (counties.length > 0 && areas.length > 0) requireSame(counties, ofAreas, areas);
  const all = counties.length > 0 ? counties : ofAreas;
  for (const county of all) if (!known.includes(county)) throw withoutFigures(county, areas);
  const whole = [
    ...new Set(areas.length > 0 ? areas : all.flatMap((fips) => places.areaOf.get(fips) ?? [])),
  ].filter((cbsa) => places.countiesOf.get(cbsa)!.every((fips) => all.includes(fips)));
  const metros = whole.filter((cbsa) => tables.metroDetail.rows.labels.includes(cbsa));
  if (mover !== undefined && !metros.includes(mover)) {
    throw new MrioError(
      'input',
      `The mover ${mover} is not one of the region's areas with value added (${metros.join(', ') || 'none'}).`,
      'Name one of the areas, or leave the mover out.',
    );
  }
  const covered = metros.flatMap((cbsa) => [...places.countiesOf.get(cbsa)!]);
  const rest = all.filter((fips) => !covered.includes(fips));
  return {
    id:
      declaration.id ??
      `USA:${(counties.length > 0 ? counties : areas.length > 0 ? areas : states).join('+')}`,
    metros,
    payroll: rest.filter((fips) => tables.payroll.rows.labels.includes(fips)),
    broad: rest.filter((fips) => tables.broadJobs.rows.labels.includes(fips)),
    states: found,
    areas: whole,
    partly: all.some((fips) => !whole.some((cbsa) => places.countiesOf.get(cbsa)!.includes(fips))),
    ...(mover !== undefined && { mover }),
    ...(exportAreas && { exportAreas }),
  };
}

function requireOnce(what: string, codes: readonly string[]): void {
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice === undefined) return;
  throw new MrioError('label', `The ${what} ${twice} is given twice.`, 'Give every code once.', {
    label: twice,
  });
}

function requireSame(
  counties: readonly string[],
  ofAreas: readonly string[],
  areas: readonly string[],
): void {
  const [missing, extra] = [
    ofAreas.filter((fips) => !counties.includes(fips)),
    counties.filter((fips) => !ofAreas.includes(fips)),
  ];
  if (missing.length + extra.length === 0) return;
  throw new MrioError(
    'input',
    `The counties are not those of the areas ${areas.join(', ')}: missing ${missing.join(', ') || 'none'}, too many ${extra.join(', ') || 'none'}.`,
    'Give the counties or the areas, or counties that are exactly those of the areas.',
  );
}

function withoutFigures(county: string, areas: readonly string[]): MrioError {
  return new MrioError(
    'source',
    `The county ${county} of the areas ${areas.join(', ')} has no figures at hand.`,
    'Declare the counties that have figures.',
  );
}
