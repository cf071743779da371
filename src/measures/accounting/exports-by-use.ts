import type { Partition } from '../../core/partition.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { FlowTerms } from './flow-terms.ts';

/**
 * What each group sells to each other group: products ready for use, and inputs of somebody's production there.
 *
 * The base of every decomposition of exports. Gross trade counts a part again each time that it crosses.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns terms final and intermediate, n × G each, unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity final + intermediate = exports; exports of all groups = imports of all groups
 * @source  Miller & Blair (2009), ch. 3; e_gh = Z_gh ι + y_gh
 */
export function exportsByUse(of: Mrio, border: Partition): FlowTerms {
  const seen = grouped(of, border);
  const { n, G, groupAt } = seen;
  const [final, inputs] = [seen.final.slice(), seen.inputs.slice()];
  for (let i = 0; i < n; i++) {
    final[i * G + groupAt[i]] = 0;
    inputs[i * G + groupAt[i]] = 0;
  }
  return { seen, step: 'exports', terms: ['final', 'intermediate'], values: [final, inputs] };
}
