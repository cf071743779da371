/**
 * Inverts a small matrix in place, without exchanging rows: for I − A with small A.
 *
 * @param   matrix  holds the matrix from `at` on, size × size, row-major; overwritten by its inverse
 * @param   at      where it starts
 * @param   size    its order
 * @returns false when a pivot is not above a millionth: then the identity is left there
 */
export function blockInverse(matrix: Float64Array, at: number, size: number): boolean {
  for (let p = 0; p < size; p++) {
    const row = at + p * size;
    const pivot = matrix[row + p];
    if (!(pivot > 1e-6)) return identity(matrix, at, size);
    const inverse = 1 / pivot;
    matrix[row + p] = 1;
    for (let c = 0; c < size; c++) matrix[row + c] *= inverse;
    for (let r = 0; r < size; r++) {
      if (r === p) continue;
      const other = at + r * size;
      const factor = matrix[other + p];
      if (factor === 0) continue;
      matrix[other + p] = 0;
      for (let c = 0; c < size; c++) matrix[other + c] -= factor * matrix[row + c];
    }
  }
  return true;
}

function identity(matrix: Float64Array, at: number, size: number): false {
  matrix.fill(0, at, at + size * size);
  for (let p = 0; p < size; p++) matrix[at + p * size + p] = 1;
  return false;
}
