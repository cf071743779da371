import { parallel, setArgument } from './parallel';
import { APPLY_LEFT, APPLY_RIGHT, FEW_ROWS, GATHER_LEFT, GATHER_RIGHT, LOCAL } from './sweep-tasks';
import { PANEL } from './tile';

/**
 * The inverse of I − A within each block.
 *
 * @param A       N × N, row-major; blocks of rows and columns are multiples of 8
 * @param starts  first row of each block, then N: G + 1 numbers of 32 bits
 * @param places  where each inverse goes: G addresses of 64 bits
 */
export function localInverses(A: usize, N: i32, starts: usize, G: i32, places: usize): void {
  setArgument(0, A);
  setArgument(1, N);
  setArgument(2, starts);
  setArgument(3, places);
  parallel(LOCAL, G);
}

/**
 * One sweep of block Gauss-Seidel for (I − A) X = B: each block in turn from the latest values of the others.
 *
 * @param order  the blocks in the order of the sweep, G numbers of 32 bits
 * @param X      in panels of 8 columns, N × 8 each; renewed in place
 * @param m      columns, a multiple of 8
 * @param B      as X
 * @param T      room for the sides of the largest block
 */
export function sweepRight(A: usize, N: i32, starts: usize, order: usize, G: i32, places: usize, X: usize, m: i32, B: usize, T: usize): void {
  sides(A, N, X, m, B, T);
  for (let step = 0; step < G; step++) {
    const size = block(starts, order, places, step);
    parallel(GATHER_RIGHT, (size + FEW_ROWS - 1) / FEW_ROWS);
    parallel(APPLY_RIGHT, m / PANEL);
  }
}

/**
 * The same for X (I − A) = B.
 *
 * @param X  m × N, row-major; m even
 */
export function sweepLeft(A: usize, N: i32, starts: usize, order: usize, G: i32, places: usize, X: usize, m: i32, B: usize, T: usize): void {
  sides(A, N, X, m, B, T);
  for (let step = 0; step < G; step++) {
    const size = block(starts, order, places, step);
    parallel(GATHER_LEFT, size / PANEL);
    parallel(APPLY_LEFT, m / 2);
  }
}

function sides(A: usize, N: i32, X: usize, m: i32, B: usize, T: usize): void {
  setArgument(0, A);
  setArgument(1, N);
  setArgument(4, X);
  setArgument(5, m);
  setArgument(6, B);
  setArgument(8, T);
}

function block(starts: usize, order: usize, places: usize, step: i32): i32 {
  const g = <usize>load<i32>(order + (<usize>step << 2));
  const first = load<i32>(starts + (g << 2));
  const end = load<i32>(starts + ((g + 1) << 2));
  setArgument(2, first);
  setArgument(3, end);
  setArgument(7, load<i64>(places + (g << 3)));
  return end - first;
}
