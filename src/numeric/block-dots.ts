/**
 * Dot products of each row of a matrix with a vector of its own, block of columns by block of columns.
 *
 * The work-horse of decompositions by destination: A_sr w_r, where w differs from seller to seller, for all sellers and
 * destinations in one pass over A, and never a product of matrices.
 *
 * @param   matrix   n × n, row-major
 * @param   vectors  G × n, row-major: the vector that the rows of each block are multiplied with
 * @param   starts   first column of each block, then n: G + 1 numbers; rows have the same blocks
 * @returns n × G, row-major: row i, block b holds Σ over the columns j of b of matrix_ij · vectors_(block of i),j
 */
export function blockDots(
  matrix: ArrayLike<number>,
  vectors: ArrayLike<number>,
  starts: ArrayLike<number>,
): Float64Array {
  const G = starts.length - 1;
  const n = starts[G];
  const out = new Float64Array(n * G);
  for (let g = 0; g < G; g++) {
    for (let i = starts[g]; i < starts[g + 1]; i++) {
      for (let b = 0; b < G; b++) {
        let sum = 0;
        for (let j = starts[b]; j < starts[b + 1]; j++) sum += matrix[i * n + j] * vectors[g * n + j];
        out[i * G + b] = sum;
      }
    }
  }
  return out;
}
