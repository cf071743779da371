import { BLOCK, LOWER_PACKED, UPPER } from './blocks';
import { factorBlock, invertFactors, stepArguments } from './factor';
import { noPivots, notePivots, pivotRatio } from './pivots';
import { parallel, setArgument } from './parallel';
import { ROWS, ELIMINATE, ELIMINATE_ROW } from './tasks';
import { PANEL, SET, tile } from './tile';

/**
 * The inverse of M in its place: Gauss-Jordan by blocks of rows, nearly all of it products.
 *
 * @param M       n × n, row-major; n a multiple of 8
 * @param block   room for `blockBytes(BLOCK)` and BLOCK × BLOCK numbers after it
 * @param packed  room for BLOCK × n numbers
 * @returns the smallest pivot over the largest, in absolute value; 0 where a pivot is 0 or not a number
 */
export function invert(M: usize, n: i32, block: usize, packed: usize, inverse: usize): f64 {
  const ld = <usize>n << 3;
  const ldb = <usize>BLOCK << 3;
  noPivots();
  for (let k = 0; k < n; k += BLOCK) {
    const kb = min(BLOCK, n - k);
    const at = M + <usize>k * ld + (<usize>k << 3);
    factorBlock(at, ld, kb);
    if (!notePivots(at, ld, kb)) return 0;
    invertFactors(at, ld, kb, block);
    for (let j = 0; j < kb; j += PANEL) {
      const panel = block + LOWER_PACKED + ((<usize>j * BLOCK) << 3);
      for (let i = 0; i < kb; i += 2)
        tile(block + UPPER + <usize>i * ldb, ldb, panel, inverse + <usize>i * ldb + (<usize>j << 3), ldb, kb, SET);
    }
    stepArguments(M, n, k, kb, block, packed);
    setArgument(6, inverse);
    parallel(ELIMINATE_ROW, n / PANEL);
    parallel(ELIMINATE, (n + ROWS - 1) / ROWS);
    for (let i = 0; i < kb; i++) memory.copy(at + <usize>i * ld, inverse + <usize>i * ldb, <usize>kb << 3);
  }
  return pivotRatio();
}
