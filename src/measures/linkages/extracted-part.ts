import { MrioError } from '../../core/errors.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { factor, solveLeft, solveRight } from '../../numeric/lu.ts';

/** A sector of a group, its regions together: what is left of it when its ties are cut. Vectors over its m positions. */
export interface Part {
  /** Its positions. */
  readonly at: readonly number[];
  /** Its final output. */
  readonly y: Float64Array;
  /** L_KK⁻¹ x_K: its output when it buys nothing. */
  readonly left: Float64Array;
  /** What it keeps when its own block of inputs stays. */
  readonly kept: {
    /** (I − A_KK)⁻¹ y_K: output for its own final sales alone. */
    readonly alone: Float64Array;
    /** (L_KK (I − A_KK))⁻¹ x_K: output when it buys from itself only. */
    readonly buyer: Float64Array;
    /** ι′ ((I − A_KK) L_KK)⁻¹: part of output that is left when it supplies itself only. */
    readonly seller: Float64Array;
  };
  /** ι′ L_KK⁻¹: part of output that is left when it supplies no inputs. */
  readonly ratio: Float64Array;
}

/**
 * What is left of a sector of a group when its ties are cut.
 *
 * @param   seen     the Mrio in the order of groups
 * @param   inverse  L_gg of the group, row-major
 * @param   y        final output, n, by position
 * @param   g        group index
 * @param   sector   sector index
 * @returns vectors over the positions of the sector in the group, money and ratios
 * @throws  MrioError `convergence` when its own block of L or of I − A is singular
 * @identity for one activity: left = x ÷ L_kk
 * @source  Miller & Lahr (2001), with inverses of partitioned matrices
 */
export function extractedPart(
  seen: Grouped,
  inverse: Float64Array,
  y: Float64Array,
  g: number,
  sector: number,
): Part {
  const { starts, order, of, A, n, x } = seen;
  const S = of.sectors.labels.length;
  const size = starts[g + 1] - starts[g];
  const at: number[] = [];
  for (let i = starts[g]; i < starts[g + 1]; i++) if (order[i] % S === sector) at.push(i);
  const m = at.length;
  const matrix = (cell: (i: number, j: number, same: boolean) => number): Float64Array =>
    Float64Array.from({ length: m * m }, (_, c) => cell(at[Math.floor(c / m)], at[c % m], c % (m + 1) === 0));
  const own = matrix((i, j) => inverse[(i - starts[g]) * size + j - starts[g]]);
  const without = matrix((i, j, same) => (same ? 1 : 0) - A[i * n + j]);
  const factors = { own: factor(own, m), without: factor(without, m) };
  if (!(factors.own.quality > 1e-13 && factors.without.quality > 1e-13)) {
    throw new MrioError(
      'convergence',
      `${seen.groups.labels[g]}, ${of.sectors.labels[sector]}: its own block cannot be inverted.`,
      'Check activities that buy at least as much from themselves as they sell.',
    );
  }
  const outputs = Float64Array.from(at, (i) => x[i]);
  const final = Float64Array.from(at, (i) => y[i]);
  const left = solveRight(factors.own, outputs, 1);
  const ratio = solveLeft(factors.own, new Float64Array(m).fill(1), 1);
  return {
    at,
    y: final,
    left,
    kept: {
      alone: solveRight(factors.without, final, 1),
      buyer: solveRight(factors.without, left, 1),
      seller: solveLeft(factors.without, ratio, 1),
    },
    ratio,
  };
}
