import { axis } from '../../../core/axis.ts';
import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { result } from '../../result.ts';
import { importContents } from '../import-contents.ts';

/**
 * Value added in the imports of each group, counted once however often it comes in.
 *
 * Read it for what hangs on a border seen from the buyer: a tariff on all imports of one group. Own value that comes back
 * is in it. Not comparable with FVA, which is seen from the exporter.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns importer × term (G × 3), unit of the Mrio: GIMP VA DC
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GIMP = VA + DC; GIMP over all importers = exports over all exporters
 * @source  Borin & Mancini (2019), importer perspective
 */
export function bmImporter(of: Mrio, border: Partition): Table<'importer', 'term'> {
  const seen = grouped(of, border);
  const { n, G, exports, groups } = seen;
  const { whole, again } = importContents(seen);
  const values = new Float64Array(G * 3);
  for (let h = 0; h < G; h++) {
    for (let i = 0; i < n; i++) values[h * 3] += exports[i * G + h];
    for (let t = 0; t < G; t++) {
      values[h * 3 + 1] += whole[t * G + h] - again[t * G + h];
      values[h * 3 + 2] += again[t * G + h];
    }
  }
  return result(
    of,
    'bm-importer',
    axis('importer', groups.labels),
    axis('term', ['GIMP', 'VA', 'DC']),
    values,
  );
}
