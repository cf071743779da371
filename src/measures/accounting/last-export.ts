import type { Grouped } from '../../mrio/grouped.ts';
import { inputsFor, valueOrigins } from '../../mrio/solutions.ts';
import { directlyAbsorbed } from './directly-absorbed.ts';
import { localProduct } from './local-product.ts';
import { sameForAll } from './same-for-all.ts';
import { timesFlows } from './times-flows.ts';
import { unitContent } from './unit-content.ts';

/**
 * Foreign value in exports that leaves there for the last time as foreign value.
 *
 * The importer absorbs it, or it goes home to the importer, which sends it out for the last time itself.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money
 * @identity over all exporters equal to the first re-exports
 * @source  Borin & Mancini (2019), world perspective, sink-based: Σ_t v_t B_ts (y_sr + A_sr L_rr y_rr) +
 *          v_r B_rs A_sr L_rr (Σ_j y_rj + Σ_j A_rj L_jj y_jj); ours with L for B and Ld for L
 */
export function lastExport(seen: Grouped): Float64Array {
  const { n, G, groupAt } = seen;
  const absorbed = directlyAbsorbed(seen);
  const last = timesFlows(unitContent(seen).foreign, absorbed);
  const onward = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) onward[i] += absorbed[i * G + h];
  const inputs = inputsFor(seen, sameForAll(seen, localProduct(seen, onward)));
  const origins = valueOrigins(seen);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++)
      if (h !== groupAt[i]) last[i * G + h] += origins[h * n + i] * inputs[i * G + h];
  return last;
}
