import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse, applyInverseLeft, diagonalBlocks } from '../../mrio/solutions.ts';
import { finalOutputs } from '../length/outputs-by-completer.ts';
import { result } from '../result.ts';
import type { Part } from './extracted-part.ts';
import { extractedPart } from './extracted-part.ts';
import { sectorAxis } from './sector-axis.ts';

/** What is taken away from the table; the columns count the loss in output and in value added. */
export const EXTRACTIONS = [
  'all',
  'links',
  'links-and-own',
  'backward',
  'backward-links',
  'forward',
  'forward-links',
] as const;

/** The columns: each extraction, in output and in value added. */
export const EXTRACTION_COLUMNS: readonly string[] = EXTRACTIONS.flatMap((each) => [
  `${each}:output`,
  `${each}:value`,
]);

/**
 * Output and value added that the world would lose without a sector of a group, or without its ties.
 *
 * How much hangs on a sector with fixed recipes and no substitutes: a bound, not a forecast. The variants ask different
 * questions and are not to be added; losses of different sectors overlap. Put every region in a group of its own to
 * extract single activities.
 *
 * - `all`: it buys nothing and sells nothing, to final buyers neither;
 * - `links`, `links-and-own`: it keeps its final sales and its purchases from itself (or not even these), and no others;
 * - `backward`, `backward-links`: it buys nothing (or nothing from others), and still sells;
 * - `forward`, `forward-links`: it supplies no inputs (or none to others), in the supply-driven model.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns group-sector × extraction (G·S × 14), unit of the Mrio; rows `group|sector`
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when a system is singular
 * @identity for one activity k: all = (ι′ L)_k x_k ÷ L_kk, backward = all − x_k ÷ L_kk; forward ditto with x̂⁻¹ L x̂
 * @source  Dietzenbacher & van der Linden (1997); Miller & Lahr (2001); Cella (1984) for the links; closed forms from
 *          the update of L for the columns and rows that change
 */
export function hypotheticalExtraction(of: Mrio, border: Partition): Table<'group-sector', 'extraction'> {
  const seen = grouped(of, border);
  const weighted = [weigh(seen, new Float64Array(seen.n).fill(1)), weigh(seen, seen.vc)];
  const y = finalOutputs(seen);
  const inverse = diagonalBlocks(seen);
  const S = of.sectors.labels.length;
  const width = EXTRACTION_COLUMNS.length;
  const values = new Float64Array(seen.G * S * width);
  for (let g = 0; g < seen.G; g++) {
    for (let k = 0; k < S; k++) {
      const part = extractedPart(seen, inverse[g], y, g, k);
      weighted.forEach((each, column) => {
        lossesOf(part, each).forEach((loss, variant) => {
          values[(g * S + k) * width + variant * 2 + column] = loss;
        });
      });
    }
  }
  return result(
    of,
    'hypothetical-extraction',
    sectorAxis(seen),
    axis('extraction', EXTRACTION_COLUMNS),
    values,
  );
}

/** A weight per unit of output, passed on to buyers and to suppliers. */
interface Weighted {
  /** ω, per unit of output, n. */
  readonly weight: Float64Array;
  /** ω′ L, n. */
  readonly behind: Float64Array;
  /** ω x, n. */
  readonly amount: Float64Array;
  /** L (ω x), n. */
  readonly ahead: Float64Array;
}

function weigh(seen: Grouped, weight: Float64Array): Weighted {
  const amount = weight.map((each, i) => each * seen.x[i]);
  return {
    weight,
    amount,
    behind: applyInverseLeft(seen, weight, 1),
    ahead: applyInverse(seen, amount, 1),
  };
}

/** The loss of each extraction, in the order of EXTRACTIONS. */
function lossesOf(part: Part, { weight, behind, amount, ahead }: Weighted): number[] {
  const { at, y, left, kept, ratio } = part;
  const sum = (of: (i: number, a: number) => number): number =>
    at.reduce((total, i, a) => total + of(i, a), 0);
  const all = sum((i, a) => behind[i] * left[a]);
  return [
    all,
    all - sum((i, a) => weight[i] * kept.alone[a]),
    all - sum((i, a) => weight[i] * y[a]),
    all - sum((i, a) => weight[i] * left[a]),
    all - sum((i, a) => weight[i] * kept.buyer[a]),
    sum((i, a) => ratio[a] * (ahead[i] - amount[i])),
    sum((i, a) => ratio[a] * ahead[i] - kept.seller[a] * amount[i]),
  ];
}
