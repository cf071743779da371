import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bridge, oneOf } from '../../src/accounts/bridge.ts';
import { frame } from '../../src/accounts/frame.ts';
import type { FinalDrivers } from '../../src/accounts/regionalise/final-drivers.ts';
import type { Blocks, Nation, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import type { ExportRoles, Parts } from '../../src/accounts/regionalise/state-exports.ts';
import { columnOf, type Dataset, numberAt, numberOrGap } from '../../src/core/dataset.ts';
import { MrioError } from '../../src/core/errors.ts';
import type { Origin } from '../../src/core/provenance.ts';
import { inegiBiRegionalTable } from '../../src/sources/inegi/bi-regional-table.ts';
import { inegiStateExports } from '../../src/sources/inegi/state-exports.ts';
import { inegiStateGdp } from '../../src/sources/inegi/state-gdp.ts';
import { readSource } from '../../src/sources/source.ts';
import { officialTable } from './official-table.ts';
import { population } from './population.ts';
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
}

/** Everything that the experiment reads. */
export interface Evidence {
  readonly states: readonly State[];
  readonly activities: readonly string[];
  readonly parts: Parts;
  readonly roles: ExportRoles;
  readonly origins: readonly Origin[];
}

const YEAR = '2018';

/**
 * Reads the official tables at hand, and value added, exports and population of all states.
 *
 * @param   root  folder of sources
 * @throws  MrioError `source` when a file is missing or has another layout
 */
export async function stateEvidence(root: string): Promise<Evidence> {
  const { activities } = await frame();
  const folder = join(root, 'inegi_mip_birregional_2018');
  if (!existsSync(folder)) {
    throw new MrioError('source', `There is no ${folder}.`, 'Point --sources to the folder of public data.');
  }
  const files = readdirSync(folder).map((file) => file.replace(/\.csv$/, ''));
  const names = STATES.filter((state) => files.includes(state));
  const tables: Dataset[] = [];
  for (const state of names) tables.push(await readSource(root, inegiBiRegionalTable, { state }));
  const [gdp, exported, people] = [
    await readSource(root, inegiStateGdp, undefined),
    await readSource(root, inegiStateExports, undefined),
    await readSource(root, population, undefined),
  ];
  const codes = await bridge('pibe_to_common', 'scian35', 'pibe_activity');
  const series = activities.map((activity) => oneOf(codes, activity));
  const valueAdded = STATES.map((_, s) => valueAddedOf(gdp, s, series));
  const shares = populationShares(people);
  const at = (...wanted: string[]) => wanted.map((code) => activities.indexOf(code));
  const states = names.map((name, t) => {
    const position = STATES.indexOf(name);
    const { nation, region, blocks } = officialTable(tables[t], activities);
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
    };
  });
  return {
    states,
    activities,
    parts: { valueAdded, ...exportsOf(exported, activities) },
    roles: {
      goods: activities.flatMap((code, i) => (/^(21-|3)/.test(code) ? [i] : [])),
      oil: activities.indexOf('21-1'),
      trade: at('43', '46'),
      transport: at('48-49'),
    },
    origins: [tables[0], gdp, exported, people].map(({ origin }) => origin),
  };
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
