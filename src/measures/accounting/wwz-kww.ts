import type { Partition } from '../../core/partition.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { FlowTerms } from './flow-terms.ts';
import { KWW_TERMS } from './kww-terms.ts';
import { wangWeiZhu } from './wwz.ts';

/** Which of the sixteen terms make up each of the nine. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  DVA_FIN: ['DVA_FIN'],
  DVA_INT: ['DVA_INT', 'DVA_INTrexI1'],
  DVA_INTrex: ['DVA_INTrexF', 'DVA_INTrexI2'],
  RDV_FIN: ['RDV_FIN', 'RDV_FIN2'],
  RDV_INT: ['RDV_INT'],
  DDC: ['DDC_FIN', 'DDC_INT'],
  FVA_FIN: ['OVA_FIN', 'MVA_FIN'],
  FVA_INT: ['OVA_INT', 'MVA_INT'],
  FDC: ['ODC', 'MDC'],
};

/**
 * The nine terms of Koopman, Wang & Wei for every export flow, put together from the sixteen of Wang, Wei & Zhu.
 *
 * Added up by exporter it is the KWW decomposition, with the same bias in its foreign terms. By flow, read it as a
 * shorter WWZ table.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns the nine terms, n × G each, unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity Σ over the flows of an exporter = KWW, term by term
 * @source  Wang, Wei & Zhu (2013), table E2
 */
export function wwzToKww(of: Mrio, border: Partition): FlowTerms {
  const { seen, terms, values } = wangWeiZhu(of, border);
  const sums = KWW_TERMS.map(({ id }) => {
    const sum = new Float64Array(seen.n * seen.G);
    for (const part of MADE_OF[id]) {
      const each = values[terms.indexOf(part)];
      for (let at = 0; at < sum.length; at++) sum[at] += each[at];
    }
    return sum;
  });
  return { seen, step: 'wwz-kww', terms: KWW_TERMS.map(({ id }) => id), values: sums };
}
