import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { difference } from '../difference.ts';
import type { Breakdown } from '../flow-terms.ts';
import { byBreakdown } from '../flow-terms.ts';
import { lastCrossings } from '../last-crossings.ts';
import { timesFlows } from '../times-flows.ts';
import { unitContent } from '../unit-content.ts';

/**
 * What exports contain, value counted the last time that it leaves the exporter.
 *
 * Read it to tie exports to the final demand behind them: value stands with the importer nearest to the final buyer. DC
 * and FC are those of the source approach flow by flow, and so are all totals by exporter; only the importer or the sector
 * with which value is booked differs. Not for questions about chains of production.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      breakdown of exports
 * @returns flow × term, unit of the Mrio: GEXP DC DVA VAX VAXIM REF DDC FC FVA FDC; VAXIM is what the importer itself
 *          finally absorbs
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF; by exporter equal to the source approach;
 *           VAXIM ≤ VAX where final demand is not negative
 * @source  Borin & Mancini (2019, 2023), exporter perspective, sink-based; B is our L, L_ss our Ld_gg
 */
export function bmSink(of: Mrio, border: Partition, by: Breakdown = 'exporter'): Table<'flow', 'term'> {
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const { domestic, foreign } = unitContent(seen);
  const { all, back, importer } = lastCrossings(seen);
  const DC = timesFlows(domestic, GEXP);
  const DVA = timesFlows(domestic, all);
  const REF = timesFlows(domestic, back);
  const FC = timesFlows(foreign, GEXP);
  const FVA = timesFlows(foreign, all);
  const values = {
    GEXP,
    DC,
    DVA,
    VAX: difference(DVA, REF),
    VAXIM: timesFlows(domestic, importer),
    REF,
    DDC: difference(DC, DVA),
    FC,
    FVA,
    FDC: difference(FC, FVA),
  };
  return byBreakdown(
    { seen, step: 'bm-sink', terms: Object.keys(values), values: Object.values(values) },
    by,
  );
}
