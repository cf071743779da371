import type { Partition } from '../../core/partition.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber } from '../../mrio/solutions.ts';
import type { FlowTerms } from './flow-terms.ts';

/**
 * Gross exports beside value-added exports: what is sold to a group, and the value that the group finally uses up.
 *
 * The two go different ways: value reaches its absorber through third countries, and a sector's value travels in the
 * exports of other sectors. So VAX of a pair or of a sector may be larger than its exports.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns terms exports and VAX, n × G each, unit of the Mrio; for VAX the sector is that of origin, the importer the
 *          absorber
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity for each group, VAX out − VAX in = exports − imports; VAX = KWW terms 1 + 2 + 3
 * @source  Johnson & Noguera (2012), VAX: v̂_g Σ_t L_gt y_th
 */
export function vaxFlows(of: Mrio, border: Partition): FlowTerms {
  const seen = grouped(of, border);
  const { n, G, vc, groupAt, exports } = seen;
  const outputs = outputsByAbsorber(seen);
  const values = new Float64Array(n * G);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++) if (h !== groupAt[i]) values[i * G + h] = vc[i] * outputs[i * G + h];
  return { seen, step: 'vax-flows', terms: ['exports', 'VAX'], values: [exports, values] };
}
