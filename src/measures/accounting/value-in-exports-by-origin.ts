import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { abroad } from './abroad.ts';
import { sumByOrigin } from './sum-by-origin.ts';

/**
 * Whose value is inside the exports of each group, by the sector that adds it.
 *
 * Services that a factory buys appear as services. Value that crosses twice counts twice, as in gross trade.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns origin × exporter (G·S × G; origins are labelled `USA|C26`), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity a column adds up to the exports of the exporter; over its sectors, an origin is that of value in exports
 * @source  Hummels, Ishii & Yi (2001), generalised: v̂_g L_gh e_h
 */
export function valueInExportsByOrigin(of: Mrio, border: Partition): Table<'origin', 'exporter'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, groups, exports } = seen;
  const sold = abroad(seen, exports);
  const sides = new Float64Array(n * G);
  for (let i = 0; i < n; i++) sides[i * G + groupAt[i]] = sold[i];
  const { labels, values } = sumByOrigin(seen, applyInverse(seen, sides, G));
  return result(
    of,
    'value-in-exports-by-origin',
    axis('origin', labels),
    axis('exporter', groups.labels),
    values,
  );
}
