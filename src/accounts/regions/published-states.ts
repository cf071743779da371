import { activityOfSubsector, type PublishedStates } from './estimated-state.ts';
import type { Shelf } from './shelf.ts';
import { tableColumn, tableRow } from './table-row.ts';

/**
 * What all states publish in the year of INEGI's tables, from the shelf, for states that have no table.
 *
 * @param   year  of the tables
 * @throws  MrioError `source` when the shelf lacks a table
 */
export async function publishedStates(shelf: Shelf, year: number): Promise<PublishedStates> {
  const [flows, national, finalImports] = [
    await shelf.table('mexico-nation-flows'),
    await shelf.table('mexico-nation'),
    await shelf.table('mexico-nation-final-imports'),
  ];
  const [valueAdded, exported, population] = [
    await shelf.table('mexico-value-added'),
    await shelf.table('mexico-exports'),
    await shelf.table('mexico-population'),
  ];
  const activities = flows.rows.labels;
  const states = population.rows.labels;
  const worth = tableColumn(valueAdded, String(year));
  const worthOf = new Map(valueAdded.rows.labels.map((label, at) => [label, worth[at]]));
  const sold = tableColumn(exported, String(year));
  const bySubsector = states.map(() => new Float64Array(activities.length));
  const unspecified = new Float64Array(states.length);
  exported.rows.labels.forEach((label, at) => {
    const [state, subsector] = label.split('|');
    const s = states.indexOf(state);
    if (subsector === 'untold') unspecified[s] = sold[at];
    else bySubsector[s][activityOfSubsector(subsector, activities)] += sold[at];
  });
  return {
    national: {
      nation: {
        sectors: activities,
        finalUses: finalImports.cols.labels,
        flows: flows.values.slice(),
        output: tableRow(national, 'output'),
        exports: tableRow(national, 'exports'),
        inventories: tableRow(national, 'inventories'),
        valueAdded: tableRow(national, 'valueAdded'),
        taxes: tableRow(national, 'taxes'),
        imports: tableRow(national, 'imports'),
      },
      finalImports: tableRow(finalImports, 'value'),
    },
    parts: {
      valueAdded: states.map((state) =>
        Float64Array.from(activities, (activity) => worthOf.get(`${state}|${activity}`)!),
      ),
      exported: bySubsector,
      unspecified,
    },
    population: tableColumn(population, String(year)),
  };
}
