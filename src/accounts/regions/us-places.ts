import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES, bridge } from '../bridge.ts';
import type { TwoTexts } from './region-evidence.ts';

/** A US state under its codes and names. */
export interface UsState {
  readonly postal: string;
  /** Two digits. */
  readonly fips: string;
  readonly name: TwoTexts;
}

/** States, and which counties make up which metropolitan areas. */
export interface UsPlaces {
  readonly states: readonly UsState[];
  readonly countiesOf: ReadonlyMap<string, readonly string[]>;
  readonly areaOf: ReadonlyMap<string, string>;
}

/** Reads the lists of states and of metropolitan areas. */
export async function usPlaces(): Promise<UsPlaces> {
  const states = await readCsv(`${BRIDGES}us_states.csv`);
  const countiesOf = (await bridge('cbsa_counties', 'cbsa', 'fips')).to;
  return {
    states: states.rows.map(([postal, fips, en, es]) => ({ postal, fips, name: { en, es } })),
    countiesOf,
    areaOf: new Map([...countiesOf].flatMap(([cbsa, counties]) => counties.map((fips) => [fips, cbsa]))),
  };
}
