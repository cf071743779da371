import { run } from './tasks';

// The control block of the shared memory, in bytes from its start.
const STATE: usize = 64; // u64: number of the region in the high half, tasks not yet taken in the low half
const DONE: usize = 128; // i32: tasks finished
const WAKE: usize = 192; // i32: number of the region, for those who sleep
const TOTAL: usize = 256; // i32
const KIND: usize = 260; // i32: the operation
export const ARGUMENTS: usize = 320; // its arguments, 8 bytes each
const FAILED: usize = 512; // i32: 1 when another thread came to an end, see src/numeric/engine/threads.ts

/** How often a thread looks again before it sleeps. */
const PATIENCE: i32 = 4000;

let region: u64 = 0;
/** Scratch of this thread. */
export let scratch: usize = 0;

export function setScratch(at: usize): void {
  scratch = at;
}

// @ts-ignore: decorator
@inline
export function setArgument(index: i32, value: i64): void {
  store<i64>(ARGUMENTS + (<usize>index << 3), value);
}

// @ts-ignore: decorator
@inline
export function argument(index: i32): usize {
  return <usize>load<i64>(ARGUMENTS + (<usize>index << 3));
}

/**
 * Does the tasks 0 … total − 1 of an operation, in any order, on all threads that are awake; returns when all are done.
 *
 * A task is taken by lowering a count that also holds the number of the region, so that a thread that comes late can
 * neither take a task twice nor one of another region. Which thread does a task does not change its result.
 */
export function parallel(kind: i32, total: i32): void {
  store<i32>(KIND, kind);
  if (ASC_FEATURE_THREADS) {
    store<i32>(TOTAL, total);
    atomic.store<i32>(DONE, 0);
    region++;
    atomic.store<u64>(STATE, (region << 32) | <u64>total);
    atomic.store<i32>(WAKE, <i32>region);
    atomic.notify(WAKE, i32.MAX_VALUE);
    takeTasks();
    // A task that was taken by a thread that has ended will never be done.
    while (atomic.load<i32>(DONE) != total) if (atomic.load<i32>(FAILED) != 0) unreachable();
  } else {
    for (let task = 0; task < total; task++) run(kind, task);
  }
}

function takeTasks(): void {
  while (true) {
    const state = atomic.load<u64>(STATE);
    const left = <i32>(state & 0xffffffff);
    if (left == 0) return;
    if (atomic.cmpxchg<u64>(STATE, state, state - 1) != state) continue;
    run(load<i32>(KIND), load<i32>(TOTAL) - left);
    atomic.add<i32>(DONE, 1);
  }
}

/** What the other threads do until the program ends: wait for a region, take its tasks. */
export function worker(at: usize): void {
  if (ASC_FEATURE_THREADS) {
    scratch = at;
    let seen = atomic.load<i32>(WAKE);
    while (true) {
      takeTasks();
      let looks = 0;
      while (atomic.load<i32>(WAKE) == seen && looks < PATIENCE) looks++;
      if (looks == PATIENCE) atomic.wait<i32>(WAKE, seen, -1);
      seen = atomic.load<i32>(WAKE);
    }
  }
}
