import { chosenEngine } from './choice.ts';
import type { Heap } from './heap.ts';
import { heap } from './heap.ts';
import type { Kernels } from './kernels.ts';
import { kernelModule, machine } from './kernels.ts';
import { startThread, usableThreads } from './threads.ts';

/** Kernels on a memory of their own, with the threads that share it. */
export interface Engine {
  readonly kernels: Kernels;
  readonly heap: Heap;
  readonly threads: number;
  /** Bytes of room that each thread has for itself. */
  readonly scratch: number;
  /** No kernels: whoever gets this engine computes in plain TypeScript. */
  readonly plain: boolean;
}

/** Room for each thread's own use: some columns of a diagonal block, and packed panels. */
const SCRATCH = 8 * 1024 * 1024;
/** The control block of the threads ends here. */
const FIRST = 65536;

/**
 * Makes an engine.
 *
 * @param   threads  how many take part, this one included; the digits do not depend on it
 * @returns kernels ready for use; the other threads join as they come up
 */
export function makeEngine(threads: number): Engine {
  const shared = threads > 1;
  const module = kernelModule(shared);
  const initial = Math.ceil((FIRST + threads * SCRATCH) / 65536);
  const memory = new machine!.Memory(shared ? { initial, maximum: 65536, shared } : { initial });
  const kernels = new machine!.Instance(module, { env: { memory } }).exports as Kernels;
  const room = heap(memory, FIRST, (at, bytes) => kernels.clear(at, bytes));
  kernels.setScratch(room.allocate(SCRATCH));
  for (let thread = 1; thread < threads; thread++) startThread(module, memory, room.allocate(SCRATCH));
  return { kernels, heap: room, threads, scratch: SCRATCH, plain: false };
}

const PLAIN: Engine = {
  get kernels(): never {
    throw new Error('There are no kernels: this engine is plain TypeScript.');
  },
  get heap(): never {
    throw new Error('There is no memory of kernels: this engine is plain TypeScript.');
  },
  threads: 1,
  scratch: 0,
  plain: true,
};

let made: Engine | undefined;
let wanted: number | undefined;

/** The engine of this program, made on first use with a thread per core; without kernels where there can be none. */
export function engine(): Engine {
  if (chosenEngine() === 'plain' || !machine) return PLAIN;
  made ??= makeEngine(wanted ?? usableThreads());
  return made;
}

/**
 * Chooses how many threads large tables are solved with, before the first is.
 *
 * @param   threads  1 for none beside this one
 */
export function useThreads(threads: number): void {
  if (made && made.threads !== threads) made = undefined;
  wanted = threads;
}
