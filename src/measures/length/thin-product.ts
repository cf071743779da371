/**
 * A wide matrix times a tall one: Σ over positions.
 *
 * @param   wide  m × n, row-major
 * @param   tall  n × k, row-major
 * @returns m × k, row-major
 * @identity Σ over the cells of the result = (ι′ wide) (tall ι)
 * @source  own definition
 */
export function thinProduct(
  wide: ArrayLike<number>,
  tall: ArrayLike<number>,
  m: number,
  n: number,
  k: number,
): Float64Array {
  const out = new Float64Array(m * k);
  for (let row = 0; row < m; row++) {
    if (k === 1) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += wide[row * n + i] * tall[i];
      out[row] = sum;
      continue;
    }
    for (let i = 0; i < n; i++) {
      const each = wide[row * n + i];
      if (each === 0) continue;
      for (let col = 0; col < k; col++) out[row * k + col] += each * tall[i * k + col];
    }
  }
  return out;
}
