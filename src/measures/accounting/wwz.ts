import type { Partition } from '../../core/partition.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { inputsFor, valueOrigins } from '../../mrio/solutions.ts';
import { abroad } from './abroad.ts';
import { finalAtHome } from './final-at-home.ts';
import type { FlowTerms } from './flow-terms.ts';
import { localProduct } from './local-product.ts';
import { sameForAll } from './same-for-all.ts';
import { unitContent } from './unit-content.ts';
import { WWZ_TERMS } from './wwz-terms.ts';
import { wwzUses } from './wwz-uses.ts';

/**
 * Every export flow, by exporter, sector and importer, in sixteen parts: whose value, where it ends up, what is counted
 * twice.
 *
 * The finest of the decompositions, but its terms mix two rules (value the first, and the last, time that it leaves), so
 * foreign value added of a flow and of a country do not tell the same story; the Borin–Mancini measures do.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns the sixteen terms, n × G each, unit of the Mrio
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity Σ of the sixteen terms = exports, flow by flow
 * @source  Wang, Wei & Zhu (2013), table E1; their B is L, their L is Ld
 */
export function wangWeiZhu(of: Mrio, border: Partition): FlowTerms {
  const seen = grouped(of, border);
  const { n, G, groupAt, final, inputs, exports } = seen;
  const { domestic, local, foreign } = unitContent(seen);
  const origins = valueOrigins(seen);
  const uses = wwzUses(seen);

  /** Per unit of the seller i to the importer h, times a flow; nothing to the own group. */
  const times = (perUnit: (i: number, h: number) => number, flows: Float64Array): Float64Array => {
    const out = new Float64Array(n * G);
    for (let i = 0; i < n; i++)
      for (let h = 0; h < G; h++) if (h !== groupAt[i]) out[i * G + h] = perUnit(i, h) * flows[i * G + h];
    return out;
  };
  const importer = (i: number, h: number): number => origins[h * n + i];
  const third = (i: number, h: number): number => foreign[i] - origins[h * n + i];
  const firstExport = (outputs: Float64Array): Float64Array =>
    times((i) => local[i], inputsFor(seen, outputs));
  const usedUp = inputsFor(seen, sameForAll(seen, localProduct(seen, finalAtHome(seen))));
  const soldOn = inputsFor(seen, sameForAll(seen, localProduct(seen, abroad(seen, exports))));

  const values: Record<string, Float64Array> = {
    DVA_FIN: times((i) => domestic[i], final),
    DVA_INT: firstExport(uses.there),
    DVA_INTrexI1: firstExport(uses.inThird),
    DVA_INTrexF: firstExport(uses.forThird),
    DVA_INTrexI2: firstExport(uses.inThirdForOthers),
    RDV_INT: firstExport(uses.backInParts),
    RDV_FIN: firstExport(uses.back),
    RDV_FIN2: firstExport(uses.backFromThird),
    OVA_FIN: times(third, final),
    MVA_FIN: times(importer, final),
    OVA_INT: times(third, usedUp),
    MVA_INT: times(importer, usedUp),
    DDC_FIN: firstExport(uses.backAndAway),
    DDC_INT: times((i) => domestic[i] - local[i], inputs),
    ODC: times(third, soldOn),
    MDC: times(importer, soldOn),
  };
  const terms = WWZ_TERMS.map(({ id }) => id);
  return { seen, step: 'wwz', terms, values: terms.map((id) => values[id]) };
}
