import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { comingBack } from '../coming-back.ts';
import { countedOnce } from '../counted-once.ts';
import { difference } from '../difference.ts';
import { directlyAbsorbed } from '../directly-absorbed.ts';
import type { Breakdown } from '../flow-terms.ts';
import { byBreakdown } from '../flow-terms.ts';
import { sumOf } from '../sum-of.ts';
import { timesFlows } from '../times-flows.ts';
import { unitContent } from '../unit-content.ts';

/**
 * What exports contain, value counted the first time that it leaves the exporter.
 *
 * The default of the field for GDP in exports and for taking part in chains: additive over sectors and importers, and a
 * group of regions is one exporter. It does not say who finally pays: that is the sink approach. FVA of several
 * exporters must not be added up, because each counts the same foreign value once for itself.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      breakdown of exports
 * @returns flow × term, unit of the Mrio: GEXP DC DVA VAX DAVAX REF DDC FC FVA FDC GVC GVCB GVCF
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF, GVC = GEXP − DAVAX = GVCB + GVCF,
 *           GVCB = FC + DDC
 * @source  Borin & Mancini (2019, 2023), exporter perspective, source-based; B is our L, L_ss our Ld_gg
 */
export function bmSource(of: Mrio, border: Partition, by: Breakdown = 'exporter'): Table<'flow', 'term'> {
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const { domestic, local, foreign } = unitContent(seen);
  const DC = timesFlows(domestic, GEXP);
  const DVA = timesFlows(local, GEXP);
  const REF = timesFlows(local, comingBack(seen));
  const DAVAX = timesFlows(local, directlyAbsorbed(seen));
  const DDC = difference(DC, DVA);
  const FC = timesFlows(foreign, GEXP);
  const FVA = timesFlows(countedOnce(seen, foreign, 1), GEXP);
  const GVC = difference(GEXP, DAVAX);
  const GVCB = sumOf(FC, DDC);
  const values = {
    GEXP,
    DC,
    DVA,
    VAX: difference(DVA, REF),
    DAVAX,
    REF,
    DDC,
    FC,
    FVA,
    FDC: difference(FC, FVA),
    GVC,
    GVCB,
    GVCF: difference(DVA, DAVAX),
  };
  return byBreakdown(
    { seen, step: 'bm-source', terms: Object.keys(values), values: Object.values(values) },
    by,
  );
}
