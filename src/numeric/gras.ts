/** A matrix scaled to its margins, and the factors that did it. */
export interface GrasResult {
  readonly values: Float64Array;
  /** Factors of rows r and of columns s: X = r̂ P ŝ − r̂⁻¹ N ŝ⁻¹. */
  readonly rowFactors: Float64Array;
  readonly columnFactors: Float64Array;
  readonly iterations: number;
  /** Largest gap between a row sum and its target after the last iteration; columns hold. */
  readonly gap: number;
  readonly converged: boolean;
}

/**
 * GRAS: a matrix with positive and negative cells scaled to given sums of rows and columns.
 *
 * Signs and zeros stay. With no negative cell it is RAS. The targets of rows and of columns must have one total; a
 * line without positive cells can only have a target ≤ 0, one without negative cells only a target ≥ 0.
 *
 * @param   matrix        rows × columns, row-major; not changed
 * @param   rowTargets    one per row
 * @param   columnTargets one per column
 * @param   maxIterations at most
 * @param   tolerance     on the largest gap of a row, in the unit of the cells
 * @identity column sums are their targets after every iteration, row sums at convergence
 * @source  Junius & Oosterhaven (2003); Lenzen, Wood & Gallego (2007); Temurshoev, Miller & Bouwmeester (2013)
 */
export function gras(
  matrix: ArrayLike<number>,
  rowTargets: ArrayLike<number>,
  columnTargets: ArrayLike<number>,
  maxIterations: number,
  tolerance: number,
): GrasResult {
  const [rows, cols] = [rowTargets.length, columnTargets.length];
  const r = new Float64Array(rows).fill(1);
  const s = new Float64Array(cols).fill(1);
  const values = Float64Array.from(matrix);
  let gap = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (iterations < maxIterations && gap > tolerance) {
    iterations += 1;
    for (let j = 0; j < cols; j++) {
      const [p, n] = sums(rows, (i) => matrix[i * cols + j], r);
      s[j] = multiplier(p, n, columnTargets[j]);
    }
    gap = 0;
    for (let i = 0; i < rows; i++) {
      const [p, n] = sums(cols, (j) => matrix[i * cols + j], s);
      gap = Math.max(gap, Math.abs(r[i] * p - n / r[i] - rowTargets[i]));
      for (let j = 0; j < cols; j++) values[i * cols + j] = scaled(matrix[i * cols + j], r[i], s[j]);
      r[i] = multiplier(p, n, rowTargets[i]);
    }
  }
  return { values, rowFactors: r, columnFactors: s, iterations, gap, converged: gap <= tolerance };
}

/** Σ f P and Σ N / f over a line. */
function sums(length: number, cell: (at: number) => number, factors: Float64Array): [number, number] {
  let [p, n] = [0, 0];
  for (let at = 0; at < length; at++) {
    const value = cell(at);
    if (value > 0) p += factors[at] * value;
    else if (value < 0) n -= value / factors[at];
  }
  return [p, n];
}

/** The factor f ≥ 0 with f p − n/f = target; 1 for an empty line, or a negative one whose target it cannot reach. */
function multiplier(p: number, n: number, target: number): number {
  if (p === 0) return n === 0 || target >= 0 ? 1 : -n / target;
  return (target + Math.sqrt(target * target + 4 * p * n)) / (2 * p);
}

function scaled(value: number, r: number, s: number): number {
  return value >= 0 ? r * value * s : value / (r * s);
}
