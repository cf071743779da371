import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bridge, oneOf } from '../../src/accounts/bridge.ts';
import { frame } from '../../src/accounts/frame.ts';
import type { FinalDrivers } from '../../src/accounts/regionalise/final-drivers.ts';
import { mexicanRemoteness } from '../../src/accounts/regionalise/mexican-remoteness.ts';
import type { Blocks, Nation, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import type { ExportRoles, Parts } from '../../src/accounts/regionalise/state-exports.ts';
import { columnOf, type Dataset, numberAt, numberOrGap } from '../../src/core/dataset.ts';
import { MrioError } from '../../src/core/errors.ts';
import type { Origin } from '../../src/core/provenance.ts';
import { conapoPopulation } from '../../src/sources/conapo/population.ts';
import { inegiBiRegionalTable } from '../../src/sources/inegi/bi-regional-table.ts';
import { inegiStateExports } from '../../src/sources/inegi/state-exports.ts';
import { inegiStateGdp } from '../../src/sources/inegi/state-gdp.ts';
import { readSource } from '../../src/sources/source.ts';
import { officialTable } from './official-table.ts';
import { OTHER_NAMES, STATES } from './states.ts';

/** A state with its official table, and what would be known of it without that table. */
export interface State {
  readonly name: string;
  /** Position in the order of INEGI's codes. */
  readonly position: number;
  readonly nation: Nation;
  readonly truth: { readonly region: Region; readonly blocks: Blocks };
  readonly valueAdded: Float64Array;
  readonly drivers: FinalDrivers;
  /** From the other states, as `remoteness` has it. */
  readonly remoteness: number;
}

/** Everything that the experiment reads. */
export interface Evidence {
  /** States that are estimated and compared. */
  readonly states: readonly State[];
  /** States that methods are fitted to, each without the state that it estimates. */
  readonly learners: readonly State[];
  readonly activities: readonly string[];
  readonly parts: Parts;
  readonly roles: ExportRoles;
  readonly origins: readonly Origin[];
}

const YEAR = '2018';

/**
 * Reads the official tables at hand, and value added, exports and population of all states.
 *
 * @param   root    folder of sources
 * @param   tables  another folder of bi-regional tables, named as in `STATES`: the states that are compared; methods
 *                  are then fitted to the states of the sources that are not among them, if the sources have tables
 * @throws  MrioError `source` when a file is missing or has another layout
 */
export async function stateEvidence(root: string, tables?: string): Promise<Evidence> {
  const { activities } = await frame();
  const folder = join(root, 'inegi_mip_birregional_2018');
  const shared = existsSync(folder) ? await tablesIn(folder) : new Map<string, Dataset>();
  const compared = tables === undefined ? shared : await tablesIn(tables);
  if (compared.size === 0) {
    throw new MrioError(
      'source',
      `There is no table of a state in ${tables ?? folder}.`,
      `Point --sources to the folder of public data, or --tables to a folder with files such as ${STATES[0]}.csv.`,
    );
  }
  const [gdp, exported, people] = [
    await readSource(root, inegiStateGdp, undefined),
    await readSource(root, inegiStateExports, undefined),
    await readSource(root, conapoPopulation, undefined),
  ];
  const codes = await bridge('pibe_to_common', 'scian35', 'pibe_activity');
  const series = activities.map((activity) => oneOf(codes, activity));
  const valueAdded = STATES.map((_, s) => valueAddedOf(gdp, s, series));
  const shares = populationShares(people);
  const at = (...wanted: string[]) => wanted.map((code) => activities.indexOf(code));
  const far = mexicanRemoteness(valueAdded.map((each) => each.reduce((sum, one) => sum + one, 0)));
  const stateOf = ([name, table]: readonly [string, Dataset]): State => {
    const position = STATES.indexOf(name);
    const { nation, region, blocks } = officialTable(table, activities);
    const all = activities.map((_, i) => i);
    const share = (sectors: readonly number[]) => {
      const sum = (of: Float64Array) => sectors.reduce((total, i) => total + of[i], 0);
      return sum(valueAdded[position]) / valueAdded.reduce((total, each) => total + sum(each), 0);
    };
    return {
      name,
      position,
      nation,
      truth: { region, blocks },
      valueAdded: valueAdded[position].map((each, i) => Math.min(each, nation.valueAdded[i])),
      drivers: {
        valueAdded: share(all),
        withoutOil: share(all.filter((i) => activities[i] !== '21-1')),
        retail: share(at('46')),
        construction: share(at('23')),
        publicServices: share(at('61', '62', '93')),
        population: shares[position],
      },
      remoteness: far[position],
    };
  };
  const states = [...compared].map(stateOf);
  const others = [...shared].filter(([name]) => !compared.has(name)).map(stateOf);
  return {
    states,
    learners: others.length > 0 ? others : states,
    activities,
    parts: { valueAdded, ...exportsOf(exported, activities) },
    roles: {
      goods: activities.flatMap((code, i) => (/^(21-|3)/.test(code) ? [i] : [])),
      oil: activities.indexOf('21-1'),
      trade: at('43', '46'),
      transport: at('48-49'),
    },
    origins: [[...compared.values()][0], gdp, exported, people].map(({ origin }) => origin),
  };
}

/** The tables of a folder, in the order of INEGI's codes. */
async function tablesIn(folder: string): Promise<ReadonlyMap<string, Dataset>> {
  if (!existsSync(folder)) {
    throw new MrioError('source', `There is no ${folder}.`, 'Give a folder that holds bi-regional tables.');
  }
  const files = new Set(readdirSync(folder));
  const source = { ...inegiBiRegionalTable, file: ({ state }: { state: string }) => `${state}.csv` };
  const found = new Map<string, Dataset>();
  for (const state of STATES) {
    if (files.has(`${state}.csv`)) found.set(state, await readSource(folder, source, { state }));
  }
  return found;
}

function valueAddedOf(gdp: Dataset, position: number, series: readonly string[]): Float64Array {
  const entity = String(position + 1).padStart(2, '0');
  const [code, activity, year] = ['cve_ent', 'scian', YEAR].map((name) => columnOf(gdp, name));
  const own = new Map(gdp.rows.filter((row) => row[code] === entity).map((row) => [row[activity], row]));
  return Float64Array.from(series, (name) => numberAt(gdp, own.get(name)!, year));
}

function populationShares(people: Dataset): Float64Array {
  const [name, year] = ['ENTIDAD', YEAR].map((column) => columnOf(people, column));
  const persons = new Float64Array(STATES.length);
  for (const row of people.rows) {
    const plain = row[name].normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '_');
    persons[STATES.indexOf(OTHER_NAMES[plain] ?? plain)] = numberAt(people, row, year);
  }
  const total = persons.reduce((sum, each) => sum + each, 0);
  return persons.map((each) => each / total);
}

/** Published exports by activity; a row without a subsector is a total, or what is not told by subsector. */
function exportsOf(dataset: Dataset, activities: readonly string[]): Omit<Parts, 'valueAdded'> {
  const [entity, year, subsector, words, value] = [
    'cve_ent',
    'year',
    'scian',
    'description',
    'exports_kusd',
  ].map((column) => columnOf(dataset, column));
  const exported = STATES.map(() => new Float64Array(activities.length));
  const unspecified = new Float64Array(STATES.length);
  for (const row of dataset.rows) {
    const s = Number(row[entity]) - 1;
    if (row[year] !== YEAR || !(s >= 0)) continue;
    // INEGI leaves a confidential subsector blank and has its amount under "no especificados", where it is counted.
    const amount = numberOrGap(row, value) ?? 0;
    if (row[subsector] !== '') exported[s][activityOf(row[subsector], activities)] += amount;
    else if (/no especificados/i.test(row[words])) unspecified[s] += amount;
  }
  return { exported, unspecified };
}

/** The activity whose code is the subsector, or a range that holds it; oil is 211, other mining 212 and 213. */
function activityOf(subsector: string, activities: readonly string[]): number {
  const code = Number(subsector);
  if (code < 300) return activities.indexOf(code === 211 ? '21-1' : '21-2');
  return activities.findIndex((activity) => {
    const [first, last = first] = activity.split('-').map(Number);
    return code >= first && code <= last && first >= 300;
  });
}
