import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { comingBack } from '../coming-back.ts';
import { difference } from '../difference.ts';
import { firstReexport } from '../first-reexport.ts';
import { byBreakdown } from '../flow-terms.ts';
import { lastExport } from '../last-export.ts';
import { timesFlows } from '../times-flows.ts';
import { unitContent } from '../unit-content.ts';

/** Foreign value is counted on the first or on the last border that it crosses as foreign value. */
export type Approach = 'source' | 'sink';

/**
 * What exports contain, foreign value counted once in the exports of the whole world.
 *
 * Read it for totals over exporters: FVA adds up without counting twice. Domestic terms are those of the exporter
 * perspective. 'sink' is the corrected decomposition of Koopman, Wang and Wei. Only by exporter: the perimeter is the
 * world, and the exporters, not their flows, are what it divides.
 *
 * @param   of        the Mrio
 * @param   border    every region in one of G groups
 * @param   approach  which of its borders counts foreign value
 * @returns exporter × term (G × 9), unit of the Mrio: GEXP DC DVA VAX REF DDC FC FVA FDC
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF; FVA over all exporters is equal in both
 *           approaches
 * @source  Borin & Mancini (2019), world perspective; B is our L, L_ss our Ld_gg
 */
export function bmWorld(of: Mrio, border: Partition, approach: Approach): Table<'flow', 'term'> {
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const { domestic, local, foreign } = unitContent(seen);
  const DC = timesFlows(domestic, GEXP);
  const DVA = timesFlows(local, GEXP);
  const REF = timesFlows(local, comingBack(seen));
  const FC = timesFlows(foreign, GEXP);
  const FVA = approach === 'source' ? firstReexport(seen) : lastExport(seen);
  const values = {
    GEXP,
    DC,
    DVA,
    VAX: difference(DVA, REF),
    REF,
    DDC: difference(DC, DVA),
    FC,
    FVA,
    FDC: difference(FC, FVA),
  };
  return byBreakdown(
    { seen, step: `bm-world-${approach}`, terms: Object.keys(values), values: Object.values(values) },
    'exporter',
  );
}
