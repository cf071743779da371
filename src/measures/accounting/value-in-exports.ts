import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { abroad } from './abroad.ts';
import { groupSectors } from './group-sectors.ts';

/**
 * Whose value is inside the exports of each group.
 *
 * A column is the make-up of one exporter: its own value on the diagonal, value of others beside it. Value that crosses
 * twice is inside two exports and counts twice, as in gross trade.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      one column for each exporter, or for each of its sectors
 * @returns origin × exporter (G × G, or G × G·S labelled `USA|C26`), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity a column adds up to the exports of the exporter, since v L = ι′
 * @source  Hummels, Ishii & Yi (2001), generalised: v_g L_gh e_h
 */
export function valueInExports(
  of: Mrio,
  border: Partition,
  by: 'exporter' | 'exporter-sector' = 'exporter',
): Table<'origin', 'exporter'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, groups, exports } = seen;
  const origins = valueOrigins(seen);
  const sold = abroad(seen, exports);
  const bySector = by === 'exporter-sector';
  const { labels, rowAt } = bySector ? groupSectors(seen) : { labels: groups.labels, rowAt: groupAt };
  const width = labels.length;
  const values = new Float64Array(G * width);
  for (let g = 0; g < G; g++)
    for (let i = 0; i < n; i++) values[g * width + rowAt[i]] += origins[g * n + i] * sold[i];
  const step = bySector ? 'value-in-exports-by-sector' : 'value-in-exports';
  return result(of, step, axis('origin', groups.labels), axis('exporter', labels), values);
}
