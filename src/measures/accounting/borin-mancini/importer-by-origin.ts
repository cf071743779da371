import { axis } from '../../../core/axis.ts';
import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { result } from '../../result.ts';
import { TOWARDS } from '../flow-terms.ts';
import { importContents } from '../import-contents.ts';

/**
 * Value added in the imports of each group by the group that added it, counted once however often it comes in.
 *
 * The origin is where the value was added, not who sold it. The row of the importer itself is its own value coming back.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns origin-importer × term (G² × 2), unit of the Mrio: VA DC; rows `origin>importer`, own value as `g>g`
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity Σ over origins of VA and of DC = VA and DC of the importer
 * @source  Borin & Mancini (2019), importer perspective, by origin
 */
export function bmImporterByOrigin(of: Mrio, border: Partition): Table<'origin-importer', 'term'> {
  const seen = grouped(of, border);
  const { G, groups } = seen;
  const { whole, again } = importContents(seen);
  const labels = groups.labels.flatMap((importer) =>
    groups.labels.map((origin) => origin + TOWARDS + importer),
  );
  const values = new Float64Array(G * G * 2);
  for (let h = 0; h < G; h++) {
    for (let t = 0; t < G; t++) {
      values[(h * G + t) * 2] = whole[t * G + h] - again[t * G + h];
      values[(h * G + t) * 2 + 1] = again[t * G + h];
    }
  }
  return result(
    of,
    'bm-importer-by-origin',
    axis('origin-importer', labels),
    axis('term', ['VA', 'DC']),
    values,
  );
}
