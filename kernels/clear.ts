import { argument, parallel, setArgument } from './parallel';

export const CLEAR: i32 = 30;
const PIECE: usize = 1 << 20;

/** Writes zeros, on all threads: the first touch of new memory costs more than all later ones, and goes on side by side. */
export function clear(at: usize, bytes: usize): void {
  setArgument(0, at);
  setArgument(1, bytes);
  parallel(CLEAR, <i32>((bytes + PIECE - 1) / PIECE));
}

export function clearPiece(task: i32): void {
  const from = <usize>task * PIECE;
  memory.fill(argument(0) + from, 0, min(PIECE, argument(1) - from));
}
