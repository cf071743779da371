import type { Partition } from '../../../core/partition.ts';
import type { Table } from '../../../core/table.ts';
import { grouped } from '../../../mrio/grouped.ts';
import type { Mrio } from '../../../mrio/mrio.ts';
import { comingBack } from '../coming-back.ts';
import { difference } from '../difference.ts';
import type { Breakdown } from '../flow-terms.ts';
import { byBreakdown } from '../flow-terms.ts';
import { contentsAt } from '../perimeter/contents-at.ts';
import { product } from '../product.ts';
import { sumOf } from '../sum-of.ts';

/**
 * What each flow contains when only that flow is the line: value counted again only when it crosses the same flow again.
 *
 * Read it for what hangs on one flow, a tariff on one sector or one partner: all value added that ever passes through it.
 * Flows overlap, so the figures of a finer breakdown are not to be added up to a coarser one; each breakdown is computed
 * with its own rows as perimeters. By exporter it is the exporter perspective. A sector of a group of regions is one flow.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      the rows, each of them a perimeter
 * @returns flow × term, unit of the Mrio: GEXP DC DVA VAX REF DDC FC FVA FDC
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF; DVA of the exporter perspective ≤ DVA here
 *           where nothing is negative
 * @source  Johnson (2018); Los, Timmer & de Vries (2016); Borin & Mancini (2019), self perimeter; B is our L
 */
export function bmSelf(
  of: Mrio,
  border: Partition,
  by: Breakdown = 'exporter-sector-importer',
): Table<'flow', 'term'> {
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const inside = contentsAt(seen, by);
  const DVA = product(inside.DVA, GEXP);
  const DDC = product(inside.DDC, GEXP);
  const FVA = product(inside.FVA, GEXP);
  const FDC = product(inside.FDC, GEXP);
  const REF = product(inside.DVA, comingBack(seen));
  const values = {
    GEXP,
    DC: sumOf(DVA, DDC),
    DVA,
    VAX: difference(DVA, REF),
    REF,
    DDC,
    FC: sumOf(FVA, FDC),
    FVA,
    FDC,
  };
  return byBreakdown(
    { seen, step: 'bm-self', terms: Object.keys(values), values: Object.values(values) },
    by,
  );
}
