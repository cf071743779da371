import { argument, parallel, setArgument } from './parallel';
import { invertInPlace } from './pivots';
import { dot } from './tile';

const LOCAL_SCALED: i32 = 40;
const GATHER_ONE: i32 = 41;

/** Rows of one task. */
const ROWS: i32 = 8;

export function runOneSideTask(kind: i32, task: i32): void {
  if (kind == GATHER_ONE) gather(task);
  else if (kind == LOCAL_SCALED) localScaled(task);
}

// @ts-ignore: decorator
@inline
function padded(size: i32): i32 {
  return (size + 7) & ~7;
}

// --- 0 flows, 1 row length, 2 first, 3 end, 4 n, 5 U, 6 b, 7 T

/** A strip of rows of a block: the side and what the other blocks add to it. */
function gather(task: i32): void {
  const ld = argument(1) << 3;
  const first = <i32>argument(2);
  const end = <i32>argument(3);
  const U = argument(5);
  const from = first + task * ROWS;
  const to = min(from + ROWS, end);
  for (let i = from; i < to; i++) {
    const row = argument(0) + <usize>i * ld;
    const after = <usize>end << 3;
    const others = dot(row, U, first) + dot(row + after, U + after, <i32>argument(4) - end);
    store<f64>(argument(7) + (<usize>(i - first) << 3), load<f64>(argument(6) + (<usize>i << 3)) + others);
  }
}

// --- 0 flows, 1 row length, 2 starts (i32 each), 3 where the inverse of each block goes (i64 each), 4 scale

/** The inverse of I − A within one block, A = flows times scale; rows padded to a multiple of 8 with nothing. */
function localScaled(task: i32): void {
  const ld = argument(1) << 3;
  const first = load<i32>(argument(2) + (<usize>task << 2));
  const size = load<i32>(argument(2) + (<usize>(task + 1) << 2)) - first;
  const width = padded(size);
  const lds = <usize>width << 3;
  const to = <usize>load<i64>(argument(3) + (<usize>task << 3));
  memory.fill(to, 0, <usize>size * lds);
  for (let i = 0; i < size; i++) {
    const from = argument(0) + <usize>(first + i) * ld + (<usize>first << 3);
    const row = to + <usize>i * lds;
    for (let j = 0; j < size; j++)
      store<f64>(row + (<usize>j << 3), -load<f64>(from + (<usize>j << 3)) * load<f64>(argument(4) + (<usize>(first + j) << 3)));
    const cell = row + (<usize>i << 3);
    store<f64>(cell, 1 + load<f64>(cell));
  }
  invertInPlace(to, size, width);
}

/** The inverses within the blocks of flows × scale; see `localInverses`. */
export function localInversesScaled(flows: usize, rowLength: i32, starts: usize, G: i32, places: usize, scale: usize): void {
  setArgument(0, flows);
  setArgument(1, rowLength);
  setArgument(2, starts);
  setArgument(3, places);
  setArgument(4, scale);
  parallel(LOCAL_SCALED, G);
}

/**
 * One sweep of block Gauss-Seidel for (I − A) x = b, A = flows × scale: memory is read once, and nothing else counts.
 *
 * @param flows      n rows of `rowLength` numbers
 * @param U          x times scale, renewed in place beside x
 * @param T          room for the side of the largest block, padded to a multiple of 8; cleared by the caller
 */
export function sweepOne(
  flows: usize,
  rowLength: i32,
  starts: usize,
  order: usize,
  G: i32,
  places: usize,
  scale: usize,
  x: usize,
  U: usize,
  b: usize,
  T: usize,
): void {
  setArgument(0, flows);
  setArgument(1, rowLength);
  setArgument(4, load<i32>(starts + (<usize>G << 2)));
  setArgument(5, U);
  setArgument(6, b);
  setArgument(7, T);
  for (let step = 0; step < G; step++) {
    const g = <usize>load<i32>(order + (<usize>step << 2));
    const first = load<i32>(starts + (g << 2));
    const end = load<i32>(starts + ((g + 1) << 2));
    const size = end - first;
    const width = padded(size);
    setArgument(2, first);
    setArgument(3, end);
    parallel(GATHER_ONE, (size + ROWS - 1) / ROWS);
    for (let i = size; i < width; i++) store<f64>(T + (<usize>i << 3), 0);
    const inverse = <usize>load<i64>(places + (g << 3));
    for (let i = 0; i < size; i++) {
      const each = dot(inverse + <usize>i * (<usize>width << 3), T, width);
      const at = <usize>(first + i) << 3;
      store<f64>(x + at, each);
      store<f64>(U + at, each * load<f64>(scale + at));
    }
  }
}
