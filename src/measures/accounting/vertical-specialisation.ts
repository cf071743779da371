import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { abroad } from './abroad.ts';
import { localProduct } from './local-product.ts';
import { unitContent } from './unit-content.ts';
import { VERTICAL_TERMS } from './vertical-terms.ts';

/**
 * Foreign value inside a group's exports, its own value inside the exports of others, and what of its own returns home.
 *
 * Backward (VS, FC) and forward (VS1) ties to the exports of others. VS counts imported inputs as often as they cross,
 * so it is FC and the own value that was counted twice; VS1 of all groups together is FC of all, so do not add the two.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns exporter × [exports, VS, FC, DC, VS1, VS1*] (G × 6), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity exports = DC + FC; VS = FC + DDC of KWW; Σ VS1 = Σ FC; VS1* = KWW terms 4 + 5 + 6
 * @source  Hummels, Ishii & Yi (2001), VS and VS1; Daudin, Rifflart & Schweisguth (2011), VS1*
 */
export function verticalSpecialisation(of: Mrio, border: Partition): Table<'exporter', 'term'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, groups, final, exports } = seen;
  const T = VERTICAL_TERMS.length;
  const values = new Float64Array(G * T);
  const origins = valueOrigins(seen);
  const { domestic, local, foreign } = unitContent(seen);
  const sold = abroad(seen, exports);
  const made = localProduct(seen, sold);
  const imported = importedInputs(seen);
  for (let i = 0; i < n; i++) {
    const own = groupAt[i];
    const terms = values.subarray(own * T, (own + 1) * T);
    const home = final[i * G + own];
    terms[0] += sold[i];
    terms[1] += imported[i] * made[i];
    terms[2] += foreign[i] * sold[i];
    terms[3] += domestic[i] * sold[i];
    terms[5] += (domestic[i] - local[i]) * (home + sold[i]);
    for (let s = 0; s < G; s++) {
      if (s === own) continue;
      values[s * T + 4] += origins[s * n + i] * sold[i];
      values[s * T + 5] += origins[s * n + i] * final[i * G + s];
    }
  }
  const columns = axis(
    'term',
    VERTICAL_TERMS.map(({ id }) => id),
  );
  return result(of, 'vertical-specialisation', axis('exporter', groups.labels), columns, values);
}

/** Inputs from other groups per unit of output, n ratios. */
function importedInputs({ n, flows, perOutput, groupAt }: Grouped): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (groupAt[i] !== groupAt[j]) sums[j] += flows[i * n + j];
  return sums.map((each, j) => each * perOutput[j]);
}
