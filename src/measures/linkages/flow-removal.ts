import { MrioError } from '../../core/errors.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { withInverse } from '../../mrio/solutions.ts';
import { factor, solveRight } from '../../numeric/lu.ts';

/** What falls away for a group when it stops selling to another: deliveries by position of the seller, money. */
export type Removed = (seller: number, buyer: number, deliveries: Float64Array) => void;

/**
 * Removes the exports of each group to each other group in turn, and tells which deliveries of the seller fall away.
 *
 * Without A_gh and y_gh, the output lost in the world is L times the deliveries u of g: u = e_gh − A_gh (L u)_h, for
 * which a small system is solved for each flow, of the size of the smaller group. L is made once.
 *
 * @param   seen  the Mrio in the order of G groups
 * @param   tell  is given seller, buyer and u (size of the seller) for each of the G·(G−1) flows
 * @throws  MrioError `convergence` when I − A, or the system of a flow, is singular
 * @identity L u = x − (I − A without A_gh)⁻¹ (y − y_gh)
 * @source  Los & Timmer (2018), VAX-D; Sherman & Morrison (1950), Woodbury (1950) for blocks
 */
export function removeFlows(seen: Grouped, tell: Removed): void {
  withInverse(seen, (L) => removeFlowsWith(seen, L, tell));
}

function removeFlowsWith(seen: Grouped, L: Float64Array, tell: Removed): void {
  const { G, starts, exports } = seen;
  for (let g = 0; g < G; g++) {
    for (let h = 0; h < G; h++) {
      if (g === h) continue;
      const sold = new Float64Array(starts[g + 1] - starts[g]);
      for (let i = 0; i < sold.length; i++) sold[i] = exports[(starts[g] + i) * G + h];
      tell(g, h, deliveriesLost(seen, L, g, h, sold));
    }
  }
}

function deliveriesLost(
  { A, n, starts, groups }: Grouped,
  L: Float64Array,
  g: number,
  h: number,
  sold: Float64Array,
): Float64Array {
  const inputs = block(A, n, starts, g, h);
  const back = block(L, n, starts, h, g);
  const size = { g: sold.length, h: starts[h + 1] - starts[h] };
  const name = `${groups.labels[g]} to ${groups.labels[h]}`;
  if (size.g <= size.h) return solveOnePlus(product(inputs, back, size.g, size.h, size.g), sold, name);
  const caused = product(back, sold, size.h, size.g, 1);
  const missing = solveOnePlus(product(back, inputs, size.h, size.g, size.h), caused, name);
  const less = product(inputs, missing, size.g, size.h, 1);
  return sold.map((each, i) => each - less[i]);
}

function block(from: Float64Array, n: number, starts: Int32Array, g: number, h: number): Float64Array {
  const width = starts[h + 1] - starts[h];
  const out = new Float64Array((starts[g + 1] - starts[g]) * width);
  for (let i = starts[g]; i < starts[g + 1]; i++)
    out.set(from.subarray(i * n + starts[h], i * n + starts[h + 1]), (i - starts[g]) * width);
  return out;
}

function product(a: Float64Array, b: Float64Array, rows: number, inner: number, cols: number): Float64Array {
  const out = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const each = a[i * inner + k];
      if (each !== 0) for (let j = 0; j < cols; j++) out[i * cols + j] += each * b[k * cols + j];
    }
  }
  return out;
}

/** (I + matrix)⁻¹ side. */
function solveOnePlus(matrix: Float64Array, side: Float64Array, name: string): Float64Array {
  const size = side.length;
  for (let i = 0; i < size; i++) matrix[i * size + i] += 1;
  const factors = factor(matrix, size);
  if (factors.quality > 1e-13) return solveRight(factors, side, 1);
  throw new MrioError(
    'convergence',
    `The table without the sales of ${name} cannot be solved.`,
    'Check columns whose inputs reach or exceed output, and negative flows.',
  );
}
