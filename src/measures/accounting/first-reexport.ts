import type { Grouped } from '../../mrio/grouped.ts';
import { localContent } from './local-content.ts';
import { timesFlows } from './times-flows.ts';

/**
 * Foreign value in exports that crosses its second border there, and no other before: Σ_t v_t Ld_tt A_tg Ld_gg e_gh.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money
 * @identity 0 without inputs across the border
 * @source  Borin & Mancini (2019), world perspective, source-based: Σ_t v_t L_tt A_ts L_ss e_s; ours with Ld
 */
export function firstReexport(seen: Grouped): Float64Array {
  const { n, flows, perOutput, groupAt, vc, starts } = seen;
  const sent = localContent(seen, vc);
  const imported = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [from, to] = [starts[groupAt[i]], starts[groupAt[i] + 1]];
    for (let j = 0; j < from; j++) imported[j] += sent[i] * flows[i * n + j] * perOutput[j];
    for (let j = to; j < n; j++) imported[j] += sent[i] * flows[i * n + j] * perOutput[j];
  }
  return timesFlows(localContent(seen, imported), seen.exports);
}
