/** What four blocks (two sides that sell to two sides) must add up to; blocks are `rows` × `cols`, row-major. */
export interface FourBlockTargets {
  /** Sales of the first and of the second side, by row. */
  readonly rows: readonly [Float64Array, Float64Array];
  /** Purchases of the first and of the second side, by column. */
  readonly cols: readonly [Float64Array, Float64Array];
  /** All four blocks together, by cell. */
  readonly cells: Float64Array;
}

/** How a run ended: rounds, and how far the last factor of a cell was from 1. */
export interface FourBlockResult {
  readonly rounds: number;
  readonly gap: number;
}

/**
 * Three-way proportional scaling of four blocks: rows, then columns, then cells, until the factors of cells are 1.
 *
 * Cells come last, so that they hold to rounding whenever it stops. A sum of 0 is left alone; a target of 0 empties
 * its set.
 *
 * @param   blocks     first to first, second to first, first to second, second to second; changed in place
 * @param   targets    all ≥ 0
 * @param   maxRounds  rounds at most
 * @param   tolerance  stop when every cell's factor is this near to 1
 * @identity the four blocks add up to `cells`; at convergence rows and columns to theirs
 * @source  Deming & Stephan (1940)
 */
export function fourBlockScaling(
  blocks: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  targets: FourBlockTargets,
  maxRounds: number,
  tolerance: number,
): FourBlockResult {
  const [SS, RS, SR, RR] = blocks;
  const width = targets.cols[0].length;
  let gap = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= maxRounds; round++) {
    scaleRows(SS, SR, targets.rows[0], width);
    scaleRows(RS, RR, targets.rows[1], width);
    scaleColumns(SS, RS, targets.cols[0]);
    scaleColumns(SR, RR, targets.cols[1]);
    gap = scaleCells(blocks, targets.cells);
    if (gap <= tolerance) return { rounds: round, gap };
  }
  return { rounds: maxRounds, gap };
}

function scaleRows(left: Float64Array, right: Float64Array, targets: Float64Array, width: number): void {
  for (let i = 0; i < targets.length; i++) {
    const [from, to] = [i * width, (i + 1) * width];
    let sum = 0;
    for (let c = from; c < to; c++) sum += left[c] + right[c];
    if (sum === 0) continue;
    const factor = targets[i] / sum;
    for (let c = from; c < to; c++) {
      left[c] *= factor;
      right[c] *= factor;
    }
  }
}

function scaleColumns(above: Float64Array, below: Float64Array, targets: Float64Array): void {
  const width = targets.length;
  const factors = new Float64Array(width);
  for (let c = 0; c < above.length; c += width) {
    for (let j = 0; j < width; j++) factors[j] += above[c + j] + below[c + j];
  }
  for (let j = 0; j < width; j++) factors[j] = factors[j] === 0 ? 1 : targets[j] / factors[j];
  for (let c = 0; c < above.length; c += width) {
    for (let j = 0; j < width; j++) {
      above[c + j] *= factors[j];
      below[c + j] *= factors[j];
    }
  }
}

function scaleCells(blocks: readonly Float64Array[], cells: Float64Array): number {
  const [SS, RS, SR, RR] = blocks;
  let gap = 0;
  for (let c = 0; c < cells.length; c++) {
    const sum = SS[c] + RS[c] + SR[c] + RR[c];
    if (sum === 0) continue;
    const factor = cells[c] / sum;
    gap = Math.max(gap, Math.abs(factor - 1));
    SS[c] *= factor;
    RS[c] *= factor;
    SR[c] *= factor;
    RR[c] *= factor;
  }
  return gap;
}
