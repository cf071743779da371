import { columnOf, numberAt } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import { provenance } from '../../core/provenance.ts';
import { millionUsd } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { mrioFromFlows } from '../../mrio/mrio.ts';
import { wiodFinalDemand } from '../../sources/wiod/final-demand.ts';
import { wiodFinalDemandLabels } from '../../sources/wiod/final-demand-labels.ts';
import { wiodFlows } from '../../sources/wiod/flows.ts';
import { wiodLabels } from '../../sources/wiod/labels.ts';
import type { Library } from '../library.ts';

/** Years of the release. */
export const WIOD_YEARS: readonly number[] = Array.from({ length: 17 }, (_, i) => 1995 + i);

/**
 * The World Input-Output Table of a year as it was published: 41 economies by 35 industries.
 *
 * Final demand is one column per economy. Value added is output less inputs, so net taxes on products, purchases abroad
 * and transport margins are in it. Cells were rounded to a million by the repackager.
 *
 * @param   library  the folder of sources
 * @param   year     1995 to 2011
 * @returns the Mrio, 1435 activities, million USD; sectors c1 … c35
 * @throws  MrioError `source` when a file is missing or a label is out of order
 * @source  Timmer, Dietzenbacher, Los, Stehrer & de Vries (2015), release 2013
 */
export async function wiodTable(library: Library, year: number): Promise<Mrio> {
  const read = library.track();
  const [flows, final, rows, columns] = await Promise.all([
    read.read(wiodFlows, { year }),
    read.read(wiodFinalDemand, { year }),
    read.read(wiodLabels, undefined),
    read.read(wiodFinalDemandLabels, undefined),
  ]);
  const [country, sector] = [columnOf(rows, 'country'), columnOf(rows, 'sector')];
  const regions = [...new Set(rows.rows.map((row) => row[country]))];
  const sectors = [...new Set(rows.rows.map((row) => `c${row[sector]}`))];
  const n = regions.length * sectors.length;
  rows.rows.forEach((row, i) => {
    const [r, k] = [Math.floor(i / sectors.length), i % sectors.length];
    if (row[country] !== regions[r] || `c${row[sector]}` !== sectors[k] || i >= n) {
      throw new MrioError(
        'source',
        `${rows.id}: row ${i} is ${row[country]} ${row[sector]}, not ${regions[r]} ${sectors[k]}.`,
        'The labels must list every industry of every economy, economy by economy; fetch the file again.',
      );
    }
  });
  const buyer = columnOf(columns, 'country');
  const place = columns.rows.map((row) => regions.indexOf(row[buyer]));
  const Z = new Float64Array(n * n);
  for (const row of flows.rows) Z[Number(row[0]) * n + Number(row[1])] += numberAt(flows, row, 2);
  const Y = new Float64Array(n * regions.length);
  for (const row of final.rows)
    Y[Number(row[0]) * regions.length + place[Number(row[1])]] += numberAt(final, row, 2);
  return mrioFromFlows({
    year,
    regions,
    sectors,
    flows: Z,
    demand: Y,
    unit: millionUsd(year),
    provenance: provenance('World Input-Output Table as published', 'observed', read.origins()),
  });
}
