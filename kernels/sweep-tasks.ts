import { runOneSideTask } from './one-side';
import { argument, scratch } from './parallel';
import { invertInPlace } from './pivots';
import { ADD, PANEL, pack, SET, strided, tile } from './tile';

export const LOCAL: i32 = 20;
export const GATHER_RIGHT: i32 = 21;
export const APPLY_RIGHT: i32 = 22;
export const GATHER_LEFT: i32 = 23;
export const APPLY_LEFT: i32 = 24;

/** Rows of one task, and rows of a panel that stay in the first cache. */
export const FEW_ROWS: i32 = 8;
const CHUNK: i32 = 256;

export function runSweepTask(kind: i32, task: i32): void {
  if (kind == GATHER_RIGHT) gatherRight(task);
  else if (kind == APPLY_RIGHT) applyRight(task);
  else if (kind == GATHER_LEFT) gatherLeft(task);
  else if (kind == APPLY_LEFT) applyLeft(task);
  else if (kind == LOCAL) local(task);
  else runOneSideTask(kind, task);
}

// --- 0 A, 1 N, 2 first, 3 end, 4 X, 5 m, 6 B, 7 inverse of the block, 8 T (sides of the block)
// Right sides stand in panels of 8 columns, N × 8 each; left sides in rows of N.

/** A strip of rows of a block: its sides and what the other blocks add to them. */
function gatherRight(task: i32): void {
  const N = <i32>argument(1);
  const ld = <usize>N << 3;
  const first = <i32>argument(2);
  const end = <i32>argument(3);
  const panels = <i32>argument(5) / PANEL;
  const size = end - first;
  const from = first + task * FEW_ROWS;
  const to = min(from + FEW_ROWS, end);
  const T = argument(8) - (<usize>first << 6);
  for (let c = 0; c < panels; c++)
    memory.copy(
      T + <usize>(c * size + from) * 64,
      argument(6) + <usize>(c * N + from) * 64,
      <usize>(to - from) << 6,
    );
  for (let k = 0; k < N; ) {
    if (k == first) {
      k = end;
      continue;
    }
    const stop = min(k + CHUNK, k < first ? first : N);
    for (let c = 0; c < panels; c++) {
      const panel = argument(4) + <usize>(c * N + k) * 64;
      for (let i = from; i < to; i += 2)
        tile(argument(0) + <usize>i * ld + (<usize>k << 3), ld, panel, T + <usize>(c * size + i) * 64, 64, stop - k, ADD);
    }
    k = stop;
  }
}

/** Eight columns of a block: the inverse of the block times its sides. */
function applyRight(task: i32): void {
  const first = argument(2);
  const size = <i32>(argument(3) - first);
  const lds = <usize>size << 3;
  const panel = argument(8) + <usize>(task * size) * 64;
  const to = argument(4) + (<usize>task * argument(1) + first) * 64;
  for (let i = 0; i < size; i += 2) tile(argument(7) + <usize>i * lds, lds, panel, to + (<usize>i << 6), 64, size, SET);
}

/** Eight columns of a block: its sides and what the other blocks add to them. */
function gatherLeft(task: i32): void {
  const N = <i32>argument(1);
  const ld = <usize>N << 3;
  const first = <i32>argument(2);
  const end = <i32>argument(3);
  const m = <i32>argument(5);
  const lds = <usize>(end - first) << 3;
  const j = first + task * PANEL;
  const T = argument(8) + (<usize>(j - first) << 3);
  for (let r = 0; r < m; r++)
    memory.copy(T + <usize>r * lds, argument(6) + <usize>r * ld + (<usize>j << 3), 64);
  for (let k = 0; k < N; ) {
    if (k == first) {
      k = end;
      continue;
    }
    const stop = min(k + CHUNK, k < first ? first : N);
    const cells = argument(0) + <usize>k * ld + (<usize>j << 3);
    const sides = argument(4) + (<usize>k << 3);
    if (m == 2) strided(sides, ld, cells, ld, T, lds, stop - k, ADD);
    else {
      pack(cells, ld, stop - k, scratch);
      for (let r = 0; r < m; r += 2) tile(sides + <usize>r * ld, ld, scratch, T + <usize>r * lds, lds, stop - k, ADD);
    }
    k = stop;
  }
}

/** Two rows of the sides of a block times the inverse of the block. */
function applyLeft(task: i32): void {
  const ld = argument(1) << 3;
  const first = argument(2);
  const size = <i32>(argument(3) - first);
  const lds = <usize>size << 3;
  const row = argument(8) + <usize>task * 2 * lds;
  const to = argument(4) + <usize>task * 2 * ld + (first << 3);
  for (let j = 0; j < size; j += PANEL)
    strided(row, lds, argument(7) + (<usize>j << 3), lds, to + (<usize>j << 3), ld, size, SET);
}

// --- 0 A, 1 N, 2 starts (i32 each), 3 where the inverse of each block goes (i64 each)

/** The inverse of I − A within one block, by Gauss-Jordan in place. */
function local(task: i32): void {
  const ld = argument(1) << 3;
  const first = load<i32>(argument(2) + (<usize>task << 2));
  const size = load<i32>(argument(2) + (<usize>(task + 1) << 2)) - first;
  const lds = <usize>size << 3;
  const to = <usize>load<i64>(argument(3) + (<usize>task << 3));
  for (let i = 0; i < size; i++) {
    const from = argument(0) + <usize>(first + i) * ld + (<usize>first << 3);
    const row = to + <usize>i * lds;
    for (let j = 0; j < size; j++) store<f64>(row + (<usize>j << 3), -load<f64>(from + (<usize>j << 3)));
    const cell = row + (<usize>i << 3);
    store<f64>(cell, 1 + load<f64>(cell));
  }
  invertInPlace(to, size, size);
}
