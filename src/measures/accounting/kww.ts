import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { inputsFor, valueOrigins } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { abroad } from './abroad.ts';
import { finalAtHome } from './final-at-home.ts';
import { KWW_TERMS } from './kww-terms.ts';
import { localProduct } from './local-product.ts';
import { sameForAll } from './same-for-all.ts';
import { unitContent } from './unit-content.ts';

/**
 * Gross exports of each group in nine parts: own value by where it ends up, foreign value, and what is counted twice.
 *
 * By exporter only: the terms hold in the sum over sectors and importers. Terms 7 to 9 are biased: FVA_FIN and FVA_INT
 * count foreign value the last time that it leaves a country, FDC takes all the rest for double counting, so foreign
 * value added comes out too small. Read the Borin–Mancini measures for it; terms 1 to 6 agree with them.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns exporter × term (G × 9), unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity Σ of the nine terms = gross exports; DVA_FIN + DVA_INT + DVA_INTrex = VAX
 * @source  Koopman, Wang & Wei (2014), eq. 36; their B is L, their L is Ld
 */
export function koopmanWangWei(of: Mrio, border: Partition): Table<'exporter', 'term'> {
  const seen = grouped(of, border);
  const { n, G, groupAt, groups, final, exports } = seen;
  const T = KWW_TERMS.length;
  const values = new Float64Array(G * T);
  const origins = valueOrigins(seen);
  const { domestic, local, foreign } = unitContent(seen);
  const home = finalAtHome(seen);
  const away = abroad(seen, final);
  const sold = abroad(seen, exports);
  const used = localProduct(seen, home);
  const passed = localProduct(seen, sold);
  const [usedAbroad, passedOn] = [used, passed].map((each) => inputsFor(seen, sameForAll(seen, each)));
  for (let s = 0; s < G; s++) {
    const terms = values.subarray(s * T, (s + 1) * T);
    for (let j = 0; j < n; j++) {
      if (groupAt[j] === s) continue;
      const value = origins[s * n + j];
      const back = final[j * G + s];
      terms[1] += value * home[j];
      terms[2] += value * (away[j] - back);
      terms[3] += value * back;
    }
  }
  for (let i = 0; i < n; i++) {
    const terms = values.subarray(groupAt[i] * T, (groupAt[i] + 1) * T);
    const returned = domestic[i] - local[i];
    terms[0] += domestic[i] * away[i];
    terms[4] += returned * home[i];
    terms[5] += returned * sold[i];
    terms[6] += foreign[i] * away[i];
    for (let h = 0; h < G; h++) {
      if (h === groupAt[i]) continue;
      terms[7] += foreign[i] * usedAbroad[i * G + h];
      terms[8] += foreign[i] * passedOn[i * G + h];
    }
  }
  const columns = axis(
    'term',
    KWW_TERMS.map(({ id }) => id),
  );
  return result(of, 'kww', axis('exporter', groups.labels), columns, values);
}
