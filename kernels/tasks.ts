import { argument, scratch } from './parallel';
import { pack, PANEL, SET, SUBTRACT, tile } from './tile';
import { CLEAR, clearPiece } from './clear';
import { runSweepTask } from './sweep-tasks';
import { BLOCK, blockAt, LOWER, LOWER_PACKED, UPPER, UPPER_PACKED } from './blocks';

export const PANELS: i32 = 1;
export const UPDATE: i32 = 2;
export const RIGHT_BLOCK: i32 = 3;
export const RIGHT_ROWS: i32 = 4;
export const LEFT_ROWS: i32 = 5;
export const LEFT_COLUMNS: i32 = 6;
export const DIAGONAL: i32 = 7;
export const ELIMINATE_ROW: i32 = 8;
export const ELIMINATE: i32 = 9;

/** Rows and columns of one task. */
export const ROWS: i32 = 64;
export const COLUMNS: i32 = 256;
export const STRIP: i32 = 32;

export function run(kind: i32, task: i32): void {
  if (kind == UPDATE) update(task);
  else if (kind == PANELS) panels(task);
  else if (kind == RIGHT_BLOCK) rightBlock(task);
  else if (kind == RIGHT_ROWS) rightRows(task);
  else if (kind == LEFT_ROWS) leftRows(task);
  else if (kind == LEFT_COLUMNS) leftColumns(task);
  else if (kind == DIAGONAL) diagonal(task);
  else if (kind == ELIMINATE_ROW) eliminateRow(task);
  else if (kind == ELIMINATE) eliminate(task);
  else if (kind == CLEAR) clearPiece(task);
  else runSweepTask(kind, task);
}

// --- LU: arguments 0 matrix, 1 n, 2 k, 3 kb, 4 blocks, 5 packed

/** First the strips of columns of U to the right of the pivot block, then the strips of rows of L below it. */
function panels(task: i32): void {
  const M = argument(0);
  const n = <i32>argument(1);
  const k = <i32>argument(2);
  const kb = <i32>argument(3);
  const ld = <usize>n << 3;
  const first = k + kb;
  const strips = (n - first + STRIP - 1) / STRIP;
  const block = blockAt(argument(4), k);
  if (task < strips) {
    const from = first + task * STRIP;
    const to = min(from + STRIP, n);
    for (let j = from; j < to; j += PANEL) {
      const at = M + <usize>k * ld + (<usize>j << 3);
      pack(at, ld, kb, scratch);
      // L is lower triangular: row i of its inverse ends at i.
      for (let i = 0; i < kb; i += 2)
        tile(block + LOWER + <usize>i * (<usize>BLOCK << 3), <usize>BLOCK << 3, scratch, at + <usize>i * ld, ld, i + 2, SET);
      pack(at, ld, kb, argument(5) + ((<usize>(j - first) * <usize>kb) << 3));
    }
    return;
  }
  const from = first + (task - strips) * STRIP;
  const to = min(from + STRIP, n);
  for (let i = from; i < to; i += 2) {
    const at = M + <usize>i * ld + (<usize>k << 3);
    memory.copy(scratch, at, <usize>kb << 3);
    memory.copy(scratch + (<usize>BLOCK << 3), at + ld, <usize>kb << 3);
    for (let j = 0; j < kb; j += PANEL)
      tile(scratch, <usize>BLOCK << 3, block + UPPER_PACKED + ((<usize>j * BLOCK) << 3), at + (<usize>j << 3), ld, j + PANEL, SET);
  }
}

/** A tile of what is left below and to the right of the pivot block. */
function update(task: i32): void {
  const M = argument(0);
  const n = <i32>argument(1);
  const k = <i32>argument(2);
  const kb = <i32>argument(3);
  const ld = <usize>n << 3;
  const first = k + kb;
  const across = (n - first + COLUMNS - 1) / COLUMNS;
  const i0 = first + (task / across) * ROWS;
  const j0 = first + (task % across) * COLUMNS;
  const i1 = min(i0 + ROWS, n);
  const j1 = min(j0 + COLUMNS, n);
  for (let j = j0; j < j1; j += PANEL) {
    const panel = argument(5) + ((<usize>(j - first) * <usize>kb) << 3);
    for (let i = i0; i < i1; i += 2) {
      const row = M + <usize>i * ld;
      tile(row + (<usize>k << 3), ld, panel, row + (<usize>j << 3), ld, kb, SUBTRACT);
    }
  }
}

// --- Right sides: 0 matrix, 1 n, 2 k, 3 kb, 4 blocks, 5 packed, 6 sides, 7 m, 8 upper (1) or lower (0), 9 first row, 10 end

/** Eight columns of the pivot rows of the sides: their solution, packed for the other rows. */
function rightBlock(task: i32): void {
  const k = <i32>argument(2);
  const kb = <i32>argument(3);
  const ldx = argument(7) << 3;
  const upper = argument(8) != 0;
  const block = blockAt(argument(4), k);
  const at = argument(6) + <usize>k * ldx + (<usize>task << 6);
  pack(at, ldx, kb, scratch);
  for (let i = 0; i < kb; i += 2) {
    const row = <usize>i * (<usize>BLOCK << 3);
    if (upper)
      tile(block + UPPER + row + (<usize>i << 3), <usize>BLOCK << 3, scratch + (<usize>i << 6), at + <usize>i * ldx, ldx, kb - i, SET);
    else tile(block + LOWER + row, <usize>BLOCK << 3, scratch, at + <usize>i * ldx, ldx, i + 2, SET);
  }
  pack(at, ldx, kb, argument(5) + ((<usize>task * PANEL * <usize>kb) << 3));
}

/** A strip of the other rows of the sides, less what the pivot rows explain. */
function rightRows(task: i32): void {
  const M = argument(0);
  const ld = argument(1) << 3;
  const k = argument(2);
  const kb = <i32>argument(3);
  const m = <i32>argument(7);
  const ldx = <usize>m << 3;
  const from = <i32>argument(9) + task * STRIP;
  const to = min(from + STRIP, <i32>argument(10));
  for (let c = 0; c < m; c += PANEL) {
    const panel = argument(5) + ((<usize>c * <usize>kb) << 3);
    for (let i = from; i < to; i += 2)
      tile(M + <usize>i * ld + (k << 3), ld, panel, argument(6) + <usize>i * ldx + (<usize>c << 3), ldx, kb, SUBTRACT);
  }
}

// --- Left sides: the same arguments; sides m × n

/** Two rows of the pivot columns of the sides: their solution. */
function leftRows(task: i32): void {
  const n = argument(1);
  const k = argument(2);
  const kb = <i32>argument(3);
  const ld = n << 3;
  const upper = argument(8) != 0;
  const block = blockAt(argument(4), <i32>k);
  const at = argument(6) + <usize>task * 2 * ld + (k << 3);
  memory.copy(scratch, at, <usize>kb << 3);
  memory.copy(scratch + (<usize>BLOCK << 3), at + ld, <usize>kb << 3);
  for (let j = 0; j < kb; j += PANEL) {
    const panel = (<usize>j * BLOCK) << 3;
    if (upper) tile(scratch, <usize>BLOCK << 3, block + UPPER_PACKED + panel, at + (<usize>j << 3), ld, j + PANEL, SET);
    else
      tile(scratch + (<usize>j << 3), <usize>BLOCK << 3, block + LOWER_PACKED + panel + (<usize>j << 6), at + (<usize>j << 3), ld, kb - j, SET);
  }
}

/** A strip of the other columns of the sides, less what the pivot columns explain. */
function leftColumns(task: i32): void {
  const M = argument(0);
  const n = argument(1);
  const k = argument(2);
  const kb = <i32>argument(3);
  const m = <i32>argument(7);
  const ld = n << 3;
  const from = <i32>argument(9) + task * STRIP;
  const to = min(from + STRIP, <i32>argument(10));
  for (let j = from; j < to; j += PANEL) {
    pack(M + k * ld + (<usize>j << 3), ld, kb, scratch);
    for (let r = 0; r < m; r += 2) {
      const row = argument(6) + <usize>r * ld;
      tile(row + (k << 3), ld, scratch, row + (<usize>j << 3), ld, kb, SUBTRACT);
    }
  }
}

// --- Diagonal blocks of the inverse: 0 matrix, 1 n, 4 blocks, 5 parts (4 i32 each), 6 out, 7 offsets in out (i64 each)

/**
 * Some columns of one block of the inverse on the diagonal: forward from the first of them, back to the first row of the
 * block, never all of a column.
 */
function diagonal(task: i32): void {
  const M = argument(0);
  const n = <i32>argument(1);
  const blocks = argument(4);
  const ld = <usize>n << 3;
  const part = argument(5) + (<usize>task << 4);
  const start = load<i32>(part);
  const size = load<i32>(part, 4) - start;
  const column = load<i32>(part, 8);
  const count = load<i32>(part, 12) - column;
  const width = (count + PANEL - 1) & ~(PANEL - 1);
  const ldx = <usize>width << 3;
  const first = start - (start % BLOCK);
  const packed = scratch + ((<usize>BLOCK * PANEL) << 3);
  // Row i of the sides, counted from row 0 of the matrix.
  const X = packed + <usize>BLOCK * ldx - <usize>first * ldx;
  memory.fill(X + <usize>first * ldx, 0, <usize>(n - first) * ldx);
  for (let i = 0; i < count; i++) store<f64>(X + <usize>(column + i) * ldx + (<usize>i << 3), 1);
  for (let k = column - (column % BLOCK); k < n; k += BLOCK) {
    const kb = min(BLOCK, n - k);
    pivotRows(blockAt(blocks, k) + LOWER, X + <usize>k * ldx, ldx, width, kb, packed, false);
    otherRows(M + (<usize>k << 3), ld, X, ldx, width, kb, packed, k + kb, n);
  }
  for (let k = ((n - 1) / BLOCK) * BLOCK; k >= first; k -= BLOCK) {
    const kb = min(BLOCK, n - k);
    pivotRows(blockAt(blocks, k) + UPPER, X + <usize>k * ldx, ldx, width, kb, packed, true);
    otherRows(M + (<usize>k << 3), ld, X, ldx, width, kb, packed, first, k);
  }
  const out = argument(6) + (<usize>load<i64>(argument(7) + (<usize>task << 3)));
  for (let i = 0; i < size; i++)
    memory.copy(out + ((<usize>i * <usize>size) << 3), X + <usize>(start + i) * ldx, <usize>count << 3);
}

function pivotRows(inverse: usize, at: usize, ldx: usize, width: i32, kb: i32, packed: usize, upper: bool): void {
  for (let c = 0; c < width; c += PANEL) {
    const column = at + (<usize>c << 3);
    pack(column, ldx, kb, scratch);
    for (let i = 0; i < kb; i += 2) {
      const row = inverse + <usize>i * (<usize>BLOCK << 3);
      if (upper)
        tile(row + (<usize>i << 3), <usize>BLOCK << 3, scratch + (<usize>i << 6), column + <usize>i * ldx, ldx, kb - i, SET);
      else tile(row, <usize>BLOCK << 3, scratch, column + <usize>i * ldx, ldx, i + 2, SET);
    }
    pack(column, ldx, kb, packed + ((<usize>c * <usize>kb) << 3));
  }
}

function otherRows(M: usize, ld: usize, X: usize, ldx: usize, width: i32, kb: i32, packed: usize, from: i32, to: i32): void {
  for (let i0 = from; i0 < to; i0 += STRIP) {
    const i1 = min(i0 + STRIP, to);
    for (let c = 0; c < width; c += PANEL) {
      const panel = packed + ((<usize>c * <usize>kb) << 3);
      for (let i = i0; i < i1; i += 2)
        tile(M + <usize>i * ld, ld, panel, X + <usize>i * ldx + (<usize>c << 3), ldx, kb, SUBTRACT);
    }
  }
}

// --- Gauss-Jordan: 0 matrix, 1 n, 2 k, 3 kb, 5 packed rows, 6 inverse of the pivot block (kb × kb, rows BLOCK apart)

/** Eight columns of the pivot rows: the inverse of the pivot block times them, packed and in place. */
function eliminateRow(task: i32): void {
  const M = argument(0);
  const n = <i32>argument(1);
  const k = <i32>argument(2);
  const kb = <i32>argument(3);
  const ld = <usize>n << 3;
  const j = task * PANEL;
  const at = M + <usize>k * ld + (<usize>j << 3);
  const to = argument(5) + ((<usize>j * <usize>kb) << 3);
  if (j >= k && j < k + kb) {
    // The columns of the pivot block itself: those of its inverse.
    pack(argument(6) + (<usize>(j - k) << 3), <usize>BLOCK << 3, kb, to);
    return;
  }
  pack(at, ld, kb, scratch);
  for (let i = 0; i < kb; i += 2)
    tile(argument(6) + <usize>i * (<usize>BLOCK << 3), <usize>BLOCK << 3, scratch, at + <usize>i * ld, ld, kb, SET);
  pack(at, ld, kb, to);
}

/** A strip of rows other than the pivot rows: less their pivot columns times the pivot rows. */
function eliminate(task: i32): void {
  const M = argument(0);
  const n = <i32>argument(1);
  const k = <i32>argument(2);
  const kb = <i32>argument(3);
  const ld = <usize>n << 3;
  const from = task * ROWS;
  const to = min(from + ROWS, n);
  const columns = scratch;
  const ldc = <usize>BLOCK << 3;
  for (let i = from; i < to; i++) {
    if (i >= k && i < k + kb) continue;
    const pivots = M + <usize>i * ld + (<usize>k << 3);
    memory.copy(columns + <usize>(i - from) * ldc, pivots, <usize>kb << 3);
    memory.fill(pivots, 0, <usize>kb << 3);
  }
  for (let j = 0; j < n; j += PANEL) {
    const panel = argument(5) + ((<usize>j * <usize>kb) << 3);
    for (let i = from; i < to; i += 2) {
      if (i >= k && i < k + kb) continue;
      tile(columns + <usize>(i - from) * ldc, ldc, panel, M + <usize>i * ld + (<usize>j << 3), ld, kb, SUBTRACT);
    }
  }
}
