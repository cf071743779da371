import { bridge } from '../accounts/bridge.ts';
import { unknownLabel } from '../core/axis.ts';
import type { Side } from './config.ts';
import { placeNames } from './region-names.ts';

/** The three countries whose regions can be declared. */
export type Country = 'USA' | 'MEX' | 'CAN';

/** What one side of a pair is made of. */
export interface Placed {
  readonly country: Country;
  readonly states: readonly string[];
  readonly counties: readonly string[];
  readonly whole: boolean;
  readonly side: Side;
}

/**
 * Where a side is: its country, the US states that it touches, and its counties.
 *
 * @param   side  of a declaration
 * @throws  MrioError `label` when a county, area, state or province does not exist
 */
export async function placedSide(side: Side): Promise<Placed> {
  const base = { side, states: [], counties: [], whole: true };
  if (side.mexicanStates) {
    const { codes } = await placeNames('mexican_states');
    requireKnown('Mexican state', side.mexicanStates, codes);
    return { ...base, country: 'MEX' };
  }
  if (side.provinces) {
    const { codes } = await placeNames('canadian_provinces');
    requireKnown('Canadian province', side.provinces, codes);
    return { ...base, country: 'CAN' };
  }
  const { codes } = await placeNames('us_states');
  if (side.states) {
    requireKnown('US state', side.states, codes);
    return { ...base, country: 'USA', states: side.states };
  }
  const counties = side.counties ?? (await countiesOf(side.areas!));
  const [postal, inArea] = await Promise.all([
    bridge('us_states', 'fips', 'postal'),
    bridge('cbsa_counties', 'fips', 'cbsa'),
  ]);
  const states = counties.map((county) => {
    const found = postal.to.get(county.slice(0, 2))?.[0];
    if (found === undefined) throw unknownLabel('US county', county, [...inArea.to.keys()]);
    return found;
  });
  return { ...base, country: 'USA', states: [...new Set(states)].sort(), counties, whole: false };
}

async function countiesOf(areas: readonly string[]): Promise<string[]> {
  const inside = await bridge('cbsa_counties', 'cbsa', 'fips');
  requireKnown('metropolitan area', areas, [...inside.to.keys()]);
  return areas.flatMap((area) => [...inside.to.get(area)!]);
}

function requireKnown(kind: string, codes: readonly string[], known: readonly string[]): void {
  for (const code of codes) if (!known.includes(code)) throw unknownLabel(kind, code, known);
}
