import { MrioError } from '../../core/errors.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { Breakdown } from './flow-terms.ts';
import { byBreakdown } from './flow-terms.ts';
import type { Perimeter } from './perimeter/contents.ts';
import { contentsAt } from './perimeter/contents-at.ts';
import { product } from './product.ts';
import { sumOf } from './sum-of.ts';

/** The breakdowns that do not add up figures of different perimeters, the default first. */
const FITTING: Readonly<Record<Perimeter, readonly Breakdown[]>> = {
  exporter: ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'],
  'exporter-sector': ['exporter-sector', 'exporter-sector-importer'],
  'exporter-importer': ['exporter-importer', 'exporter-sector-importer'],
  'exporter-sector-importer': ['exporter-sector-importer'],
  world: ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'],
};

/**
 * What exports contain, value counted once at a perimeter of your choice.
 *
 * One formula for the exporter as perimeter (Borin and Mancini's source approach), a flow of it (their self perimeter)
 * and the world. With the world as perimeter everything foreign has crossed before, so that FVA is 0 and FDC all of FC.
 * Figures with different perimeters overlap and must not be added up. It does not say who finally absorbs the value.
 *
 * @param   of         the Mrio
 * @param   border     every region in one of G groups
 * @param   perimeter  the exports that are the line
 * @param   by         breakdown, at least as fine as the perimeter; the coarsest that fits when left out
 * @returns flow × term, unit of the Mrio: GEXP DC DVA DDC FC FVA FDC
 * @throws  MrioError `label` when the border leaves regions outside; `input` when the breakdown would add up
 *          overlapping perimeters
 * @identity GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC; DC and FC are the same for every perimeter
 * @source  Miroudot & Ye (2021): (v_s B_o,ss)∘e and (v_s (B − B_o)_ss)∘e, t ≠ s alike; B is our L
 */
export function miroudotYe(
  of: Mrio,
  border: Partition,
  perimeter: Perimeter = 'exporter',
  by: Breakdown = FITTING[perimeter][0],
): Table<'flow', 'term'> {
  if (!FITTING[perimeter].includes(by)) {
    throw new MrioError(
      'input',
      `With the perimeter "${perimeter}" a breakdown by ${by} would add up figures that overlap.`,
      `Choose one of: ${FITTING[perimeter].join(', ')}.`,
      { perimeter, by },
    );
  }
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const inside = contentsAt(seen, perimeter);
  const DVA = product(inside.DVA, GEXP);
  const DDC = product(inside.DDC, GEXP);
  const FVA = product(inside.FVA, GEXP);
  const FDC = product(inside.FDC, GEXP);
  const DC = sumOf(DVA, DDC);
  const FC = sumOf(FVA, FDC);
  const values = { GEXP, DC, DVA, DDC, FC, FVA, FDC };
  return byBreakdown(
    { seen, step: 'miroudot-ye', terms: Object.keys(values), values: Object.values(values) },
    by,
  );
}
