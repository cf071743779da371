import type { Grouped } from '../../mrio/grouped.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { blockDots } from '../../numeric/block-dots.ts';
import { directlyAbsorbed } from './directly-absorbed.ts';
import { localContent } from './local-content.ts';
import { localProduct } from './local-product.ts';
import { sameForAll } from './same-for-all.ts';
import { timesFlows } from './times-flows.ts';
import { unitContent } from './unit-content.ts';

/**
 * Foreign value in exports that crosses its second border there, and no other before: Σ_t v_t Ld_tt A_tg Ld_gg e_gh.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money
 * @identity 0 without inputs across the border
 * @source  Borin & Mancini (2019), world perspective, source-based: Σ_t v_t L_tt A_ts L_ss e_s; ours with Ld
 */
export function firstReexport(seen: Grouped): Float64Array {
  const { n, A, groupAt, vc, starts } = seen;
  const sent = localContent(seen, vc);
  const imported = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [from, to] = [starts[groupAt[i]], starts[groupAt[i] + 1]];
    for (let j = 0; j < from; j++) imported[j] += sent[i] * A[i * n + j];
    for (let j = to; j < n; j++) imported[j] += sent[i] * A[i * n + j];
  }
  return timesFlows(localContent(seen, imported), seen.exports);
}

/**
 * Foreign value in exports that crosses its last border there, or, where the importer h has made it, its last but one.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money
 * @identity over all exporters equal to the first re-exports
 * @source  Borin & Mancini (2019), world perspective, sink-based: Σ_t v_t B_ts (y_sr + A_sr L_rr y_rr) +
 *          v_r B_rs A_sr L_rr (Σ_j y_rj + Σ_j A_rj L_jj y_jj); ours with L for B and Ld for L
 */
export function lastExport(seen: Grouped): Float64Array {
  const { n, G, A, groupAt, starts } = seen;
  const absorbed = directlyAbsorbed(seen);
  const last = timesFlows(unitContent(seen).foreign, absorbed);
  const onward = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) onward[i] += absorbed[i * G + h];
  const inputs = blockDots(A, sameForAll(seen, localProduct(seen, onward)), starts);
  const origins = valueOrigins(seen);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++)
      if (h !== groupAt[i]) last[i * G + h] += origins[h * n + i] * inputs[i * G + h];
  return last;
}
