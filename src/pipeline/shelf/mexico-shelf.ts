import { biRegional } from '../../accounts/bi-regional.ts';
import { bridge, oneOf } from '../../accounts/bridge.ts';
import type { Frame } from '../../accounts/frame.ts';
import {
  activityVectors,
  blockAxis,
  finalBlockAxis,
  VECTORS,
  vectorLabels,
} from '../../accounts/regions/activity-vectors.ts';
import { KEPT_FOR_TRACE } from '../../accounts/regions/kept-blocks.ts';
import { groupBlocks } from '../../accounts/regions/mexican-state.ts';
import type { StateNames } from '../../accounts/regions/mexican-states.ts';
import { mexicanStates } from '../../accounts/regions/mexican-states.ts';
import type { NationTable } from '../../accounts/regions/nation-table.ts';
import { nationTable } from '../../accounts/regions/nation-table.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, requireName } from '../../core/dataset.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import { COUNT, jobs, millionMxn } from '../../core/unit.ts';
import { conapoPopulation } from '../../sources/conapo/population.ts';
import { inegiBiRegionalTable } from '../../sources/inegi/bi-regional-table.ts';
import { inegiEconomicCensus } from '../../sources/inegi/economic-census.ts';
import { inegiStateExports } from '../../sources/inegi/state-exports.ts';
import { inegiStateGdp } from '../../sources/inegi/state-gdp.ts';
import type { Library } from '../library.ts';
import { EVIDENCE_YEARS } from './evidence-years.ts';
import { stateExportTable } from './mexico-exports.ts';
import { headingTable } from './mexico-headings.ts';

/** Year of INEGI's bi-regional tables. */
const TABLE_YEAR = 2018;
/** The state whose table gives the nation: all of them add up to the same. */
const NATION_FROM = '02';
const CENSUSES = [2014, 2019] as const;

/**
 * Everything that evidence of a Mexican state is made from, compact: tables of 28 states, and what all 32 publish.
 *
 * @param   library  the folder of sources
 * @returns tables by name, `mexico-…`
 * @throws  MrioError `source` when a file is missing or has another layout
 */
export async function mexicoShelf(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const states = await mexicanStates();
  const codes = axis(
    'state',
    states.map(({ code }) => code),
  );
  const forGdp = library.track();
  const gdp = await forGdp.read(inegiStateGdp, undefined);
  const forExports = library.track();
  const exported = await forExports.read(inegiStateExports, undefined);
  const forPeople = library.track();
  const people = await forPeople.read(conapoPopulation, undefined);
  const headings: Record<string, Table> = {};
  for (const census of CENSUSES) {
    const forCensus = library.track();
    const persons = await forCensus.read(inegiEconomicCensus, { census });
    headings[`mexico-headings-${census}`] = table({
      ...headingTable(persons, codes),
      unit: jobs(census),
      provenance: provenance('persons employed by heading', 'derived', forCensus.origins()),
    });
  }
  return {
    ...(await officialTables(library, states, frame)),
    'mexico-value-added': table({
      ...(await valueAddedTable(gdp, states, frame)),
      unit: { kind: 'money', currency: 'MXN', factor: 1e6, prices: 'basic' },
      provenance: provenance('value added of the states', 'observed', forGdp.origins()),
    }),
    'mexico-exports': table({
      ...stateExportTable(exported, states),
      unit: { kind: 'money', currency: 'USD', factor: 1e3 },
      provenance: provenance('exports of the states', 'observed', forExports.origins()),
    }),
    'mexico-population': table({
      rows: codes,
      cols: axis('year', [String(TABLE_YEAR)]),
      values: Float64Array.from(states, ({ name }) => personsOf(people, name.es)),
      unit: COUNT,
      provenance: provenance('population of the states', 'observed', forPeople.origins()),
    }),
    ...headings,
  };
}

/** The tables of the states that have one, reduced to what evidence needs; the nation from one of them. */
async function officialTables(
  library: Library,
  states: readonly StateNames[],
  frame: Frame,
): Promise<Record<string, Table>> {
  const withTable = states.filter((state) => state.table !== '');
  const own = library.track();
  const vectors: number[] = [];
  const finalImports: number[] = [];
  const blocks: Float64Array[] = [];
  const finalBlocks: Float64Array[] = [];
  let national: NationTable | undefined;
  for (const { code, table: file } of withTable) {
    const dataset = await own.read(inegiBiRegionalTable, { state: file });
    const inegi = biRegional(dataset, frame.activities);
    if (code === NATION_FROM) national = nationTable(dataset, frame.activities);
    const of = activityVectors(inegi);
    for (const name of VECTORS) for (const side of of[name]) vectors.push(...side);
    finalImports.push(...of.finalImports);
    const kept = groupBlocks(inegi, KEPT_FOR_TRACE, frame);
    blocks.push(kept.blocks.map((each) => each - KEPT_FOR_TRACE));
    finalBlocks.push(kept.finalBlocks.map((each) => each - KEPT_FOR_TRACE));
  }
  const { nation, finalImports: byUse } = national!;
  const codes = axis(
    'state',
    withTable.map(({ code }) => code),
  );
  const activities = axis('activity', frame.activities);
  const from = provenance('bi-regional tables', 'observed', own.origins());
  const make = (
    rows: { name: string; labels: readonly string[] },
    cols: { name: string; labels: readonly string[] },
    values: ArrayLike<number>,
    unit: Unit = millionMxn(TABLE_YEAR),
  ) => table({ rows, cols, values: Float64Array.from(values), unit, provenance: from });
  const { groups } = frame;
  return {
    'mexico-table-vectors': make(
      axis(
        'vector',
        withTable.flatMap(({ code }) => vectorLabels(code)),
      ),
      activities,
      vectors,
    ),
    'mexico-final-imports': make(codes, axis('side', ['S', 'R']), finalImports),
    'mexico-blocks': make(blockAxis(groups.labels), codes, sideBySide(blocks)),
    'mexico-final-blocks': make(finalBlockAxis(groups.labels), codes, sideBySide(finalBlocks)),
    'mexico-nation-flows': make(
      activities,
      axis('user', [...frame.activities, ...nation.finalUses]),
      nation.flows,
    ),
    'mexico-nation': make(
      axis('vector', ['output', 'exports', 'inventories', 'valueAdded', 'taxes', 'imports']),
      activities,
      [
        nation.output,
        nation.exports,
        nation.inventories,
        nation.valueAdded,
        nation.taxes,
        nation.imports,
      ].flatMap((each) => [...each]),
    ),
    'mexico-nation-final-imports': make(axis('value', ['value']), axis('use', nation.finalUses), byUse),
  };
}

/** Columns of equal length as the columns of a row-major matrix. */
function sideBySide(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  return Float64Array.from(
    { length: columns[0].length * width },
    (_, at) => columns[at % width][Math.floor(at / width)],
  );
}

/** Value added by state (00 the nation) and activity, in total VAB; columns years. */
async function valueAddedTable(gdp: Dataset, states: readonly StateNames[], frame: Frame) {
  const codes = await bridge('pibe_to_common', 'scian35', 'pibe_activity');
  const [entity, activity] = ['cve_ent', 'scian'].map((name) => columnOf(gdp, name));
  const years = EVIDENCE_YEARS.map((year) => columnOf(gdp, String(year)));
  const rows = new Map(gdp.rows.map((row) => [`${row[entity]}|${row[activity]}`, row]));
  const wanted = ['00', ...states.map(({ code }) => code)].flatMap((state) => [
    { label: `${state}|VAB`, published: `${state}|VAB` },
    ...frame.activities.map((each) => ({
      label: `${state}|${each}`,
      published: `${state}|${oneOf(codes, each)}`,
    })),
  ]);
  for (const { published } of wanted) if (!rows.has(published)) requireName(gdp, activity, published);
  return {
    rows: axis(
      'state|activity',
      wanted.map(({ label }) => label),
    ),
    cols: axis('year', EVIDENCE_YEARS.map(String)),
    values: Float64Array.from(
      wanted.flatMap(({ published }) => years.map((year) => numberAt(gdp, rows.get(published)!, year))),
    ),
  };
}

function personsOf(people: Dataset, name: string): number {
  const [entity, year] = ['ENTIDAD', String(TABLE_YEAR)].map((column) => columnOf(people, column));
  requireName(people, entity, name);
  return numberAt(people, people.rows.find((row) => row[entity] === name)!, year);
}
