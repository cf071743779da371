import { axis, indexOf } from '../../core/axis.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { aggregateTable } from '../../mrio/aggregate.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/** Labels of the two sides, each as one region. */
export const SIDES = ['side-a', 'side-b'] as const;

/**
 * The table with each of two sides as one region, and their jobs.
 *
 * Counts of jobs in trade are made with one recipe for each side; a country, or a metro of several regions, is added up first.
 *
 * @param   of       the Mrio
 * @param   members  regions of each side
 * @param   jobs     region × sector, jobs of every region of both
 * @returns the Mrio with `side-a` and `side-b` first, and their jobs
 * @throws  MrioError `label` when a region is unknown or lacks jobs
 * @identity sums of flows and jobs are unchanged
 * @source  own definition
 */
export function twoSides(
  of: Mrio,
  members: readonly [readonly string[], readonly string[]],
  jobs: Table<'region', 'sector'>,
): { readonly of: Mrio; readonly jobs: Table<'region', 'sector'> } {
  const inside = members.flat();
  const others = of.regions.labels.filter((region) => !inside.includes(region));
  const S = jobs.cols.labels.length;
  const values = new Float64Array(2 * S);
  members.forEach((regions, side) => {
    for (const region of regions) {
      const row = indexOf(jobs.rows, region);
      for (let k = 0; k < S; k++) values[side * S + k] += jobs.values[row * S + k];
    }
  });
  const regions = Object.fromEntries([
    ...SIDES.map((side, at) => [side, members[at]] as const),
    ...others.map((region) => [region, [region]] as const),
  ]);
  return {
    of: aggregateTable(of, { regions }),
    jobs: table({
      rows: axis('region', SIDES),
      cols: jobs.cols,
      values,
      unit: jobs.unit,
      provenance: combine('jobs of two sides', [jobs.provenance], 'derived'),
    }),
  };
}
