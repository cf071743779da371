import { subtractRow } from './tile';

// Extremes of the pivots since `noPivots`, in absolute value.
let smallest: f64 = Infinity;
let largest: f64 = 0;

export function noPivots(): void {
  smallest = Infinity;
  largest = 0;
}

/** Takes note of the pivots of one block; false where one is 0 or not a number. */
export function notePivots(at: usize, ld: usize, kb: i32): bool {
  for (let i = 0; i < kb; i++) {
    const pivot = abs(load<f64>(at + <usize>i * ld + (<usize>i << 3)));
    if (!(pivot > 0)) return false;
    smallest = min(smallest, pivot);
    largest = max(largest, pivot);
  }
  return true;
}

/** The smallest pivot over the largest. */
export function pivotRatio(): f64 {
  return smallest / largest;
}

/**
 * The inverse of a small matrix in its place, by Gauss-Jordan without exchanging rows.
 *
 * @param size   its order
 * @param width  numbers in a row, even; those after `size` are 0 and stay so
 */
export function invertInPlace(matrix: usize, size: i32, width: i32): void {
  const ld = <usize>width << 3;
  for (let k = 0; k < size; k++) {
    const row = matrix + <usize>k * ld;
    const cell = row + (<usize>k << 3);
    const pivot = load<f64>(cell);
    store<f64>(cell, 1);
    for (let j = 0; j < size; j++) store<f64>(row + (<usize>j << 3), load<f64>(row + (<usize>j << 3)) / pivot);
    for (let i = 0; i < size; i++) {
      if (i == k) continue;
      const other = matrix + <usize>i * ld;
      const times = load<f64>(other + (<usize>k << 3));
      if (times == 0) continue;
      store<f64>(other + (<usize>k << 3), 0);
      subtractRow(other, row, times, width);
    }
  }
}
