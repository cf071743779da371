import { BLOCK } from './blocks';
import { stepArguments } from './factor';
import { parallel, setArgument } from './parallel';
import { DIAGONAL, LEFT_COLUMNS, LEFT_ROWS, RIGHT_BLOCK, RIGHT_ROWS, STRIP } from './tasks';
import { PANEL } from './tile';

/**
 * M X = B from the factors of M; X takes the place of B.
 *
 * @param X  n × m, row-major; m a multiple of 8
 */
export function solveRight(M: usize, n: i32, blocks: usize, packed: usize, X: usize, m: i32): void {
  setArgument(6, X);
  setArgument(7, m);
  setArgument(8, 0);
  for (let k = 0; k < n; k += BLOCK) {
    const kb = min(BLOCK, n - k);
    stepArguments(M, n, k, kb, blocks, packed);
    parallel(RIGHT_BLOCK, m / PANEL);
    strips(RIGHT_ROWS, k + kb, n);
  }
  setArgument(8, 1);
  for (let k = ((n - 1) / BLOCK) * BLOCK; k >= 0; k -= BLOCK) {
    stepArguments(M, n, k, min(BLOCK, n - k), blocks, packed);
    parallel(RIGHT_BLOCK, m / PANEL);
    strips(RIGHT_ROWS, 0, k);
  }
}

/**
 * X M = B from the factors of M; X takes the place of B.
 *
 * @param X  m × n, row-major; m even
 */
export function solveLeft(M: usize, n: i32, blocks: usize, X: usize, m: i32): void {
  setArgument(6, X);
  setArgument(7, m);
  setArgument(8, 1);
  for (let k = 0; k < n; k += BLOCK) {
    const kb = min(BLOCK, n - k);
    stepArguments(M, n, k, kb, blocks, 0);
    parallel(LEFT_ROWS, m / 2);
    strips(LEFT_COLUMNS, k + kb, n);
  }
  setArgument(8, 0);
  for (let k = ((n - 1) / BLOCK) * BLOCK; k >= 0; k -= BLOCK) {
    stepArguments(M, n, k, min(BLOCK, n - k), blocks, 0);
    parallel(LEFT_ROWS, m / 2);
    strips(LEFT_COLUMNS, 0, k);
  }
}

function strips(kind: i32, from: i32, to: i32): void {
  if (to <= from) return;
  setArgument(9, from);
  setArgument(10, to);
  parallel(kind, (to - from + STRIP - 1) / STRIP);
}

/**
 * The blocks of the inverse of M on its diagonal, from the factors of M, in parts of some columns each.
 *
 * @param parts    of each: first row and end of its block, first of its columns and their end; 32 bits each. The scratch of
 *                 a thread must hold BLOCK × 8 + (BLOCK + n) × columns numbers, columns rounded up to a multiple of 8
 * @param offsets  where in `out` the first cell of each part goes, in bytes: 64 bits each; rows are those of its block
 */
export function diagonalBlocks(M: usize, n: i32, blocks: usize, parts: usize, count: i32, out: usize, offsets: usize): void {
  stepArguments(M, n, 0, 0, blocks, parts);
  setArgument(6, out);
  setArgument(7, offsets);
  parallel(DIAGONAL, count);
}
