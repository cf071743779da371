import { BLOCK, blockAt, LOWER, LOWER_PACKED, UPPER, UPPER_PACKED } from './blocks';
import { noPivots, notePivots, pivotRatio } from './pivots';
import { parallel, setArgument } from './parallel';
import { COLUMNS, PANELS, ROWS, STRIP, UPDATE } from './tasks';
import { pack, PANEL, subtractRow } from './tile';

/**
 * M = L U in place, without exchanging rows: for matrices I − A, whose diagonal is the largest in each column.
 *
 * @param M       n × n, row-major; n a multiple of 8
 * @param blocks  room for the inverses of the pivot blocks: `blockBytes(n)`
 * @param packed  room for BLOCK × n numbers
 * @returns the smallest pivot over the largest, in absolute value; 0 where a pivot is 0 or not a number
 */
export function factor(M: usize, n: i32, blocks: usize, packed: usize): f64 {
  const ld = <usize>n << 3;
  noPivots();
  for (let k = 0; k < n; k += BLOCK) {
    const kb = min(BLOCK, n - k);
    const at = M + <usize>k * ld + (<usize>k << 3);
    factorBlock(at, ld, kb);
    if (!notePivots(at, ld, kb)) return 0;
    invertFactors(at, ld, kb, blockAt(blocks, k));
    const rest = n - k - kb;
    if (rest == 0) break;
    stepArguments(M, n, k, kb, blocks, packed);
    parallel(PANELS, 2 * ((rest + STRIP - 1) / STRIP));
    parallel(UPDATE, ((rest + ROWS - 1) / ROWS) * ((rest + COLUMNS - 1) / COLUMNS));
  }
  return pivotRatio();
}

export function stepArguments(M: usize, n: i32, k: i32, kb: i32, blocks: usize, packed: usize): void {
  setArgument(0, M);
  setArgument(1, n);
  setArgument(2, k);
  setArgument(3, kb);
  setArgument(4, blocks);
  setArgument(5, packed);
}

/** L U of one pivot block in place, row by row. */
export function factorBlock(at: usize, ld: usize, kb: i32): void {
  for (let c = 0; c < kb; c++) {
    const row = at + <usize>c * ld;
    const pivot = load<f64>(row + (<usize>c << 3));
    // From an even column, so that pairs do; where that is column c itself, its multiplier is written afterwards.
    const from = (c + 1) & ~1;
    for (let i = c + 1; i < kb; i++) {
      const to = at + <usize>i * ld;
      const times = load<f64>(to + (<usize>c << 3)) / pivot;
      subtractRow(to + (<usize>from << 3), row + (<usize>from << 3), times, kb - from);
      store<f64>(to + (<usize>c << 3), times);
    }
  }
}

/** Inverses of the two factors of a pivot block, by row and in panels. */
export function invertFactors(at: usize, ld: usize, kb: i32, block: usize): void {
  const ldb = <usize>BLOCK << 3;
  const lower = block + LOWER;
  const upper = block + UPPER;
  memory.fill(block, 0, LOWER_PACKED);
  for (let i = 0; i < kb; i++) {
    const row = lower + <usize>i * ldb;
    store<f64>(row + (<usize>i << 3), 1);
    for (let c = 0; c < i; c++)
      subtractRow(row, lower + <usize>c * ldb, load<f64>(at + <usize>i * ld + (<usize>c << 3)), (c + 2) & ~1);
  }
  for (let i = kb - 1; i >= 0; i--) {
    const row = upper + <usize>i * ldb;
    const pivot = load<f64>(at + <usize>i * ld + (<usize>i << 3));
    store<f64>(row + (<usize>i << 3), 1);
    for (let c = i + 1; c < kb; c++) {
      const from = c & ~1;
      const begin = <usize>from << 3;
      subtractRow(row + begin, upper + <usize>c * ldb + begin, load<f64>(at + <usize>i * ld + (<usize>c << 3)), kb - from);
    }
    for (let j = i; j < kb; j++) {
      const cell = row + (<usize>j << 3);
      store<f64>(cell, load<f64>(cell) / pivot);
    }
  }
  for (let j = 0; j < kb; j += PANEL) {
    const panel = (<usize>j * BLOCK) << 3;
    pack(lower + (<usize>j << 3), ldb, kb, block + LOWER_PACKED + panel);
    pack(upper + (<usize>j << 3), ldb, kb, block + UPPER_PACKED + panel);
  }
}
