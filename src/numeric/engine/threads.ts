import { builtin } from './builtin.ts';
import type { Memory } from './kernels.ts';

/** Where a thread that comes to an end says so, in numbers of 32 bits: kernels/parallel.ts, FAILED. */
const FAILED = 512 / 4;

/** What a thread of its own runs: the same kernels on the same memory, waiting for work, until the program ends. */
const RUN = `
const run = ({ module, memory, scratch }) => {
  try {
    new WebAssembly.Instance(module, { env: { memory } }).exports.worker(scratch);
  } finally {
    Atomics.store(new Int32Array(memory.buffer), ${FAILED}, 1);
  }
};
`;
const IN_NODE = `${RUN} run(require('node:worker_threads').workerData);`;
const IN_BROWSER = `${RUN} onmessage = ({ data }) => run(data);`;

interface NodeWorker {
  unref(): void;
}
type Threads = {
  Worker: new (code: string, options: object) => NodeWorker;
};
interface BrowserScope {
  Worker?: new (url: string) => { postMessage(message: unknown): void };
  URL: { createObjectURL(of: unknown): string };
  Blob: new (parts: readonly string[], options: object) => unknown;
  crossOriginIsolated?: boolean;
  navigator?: { hardwareConcurrency?: number };
}

/** Threads of this machine that can share memory; 1 where memory cannot be shared. */
export function usableThreads(): number {
  if (typeof SharedArrayBuffer === 'undefined') return 1;
  const os = builtin<{ availableParallelism(): number }>('node:os');
  if (os) return os.availableParallelism();
  const scope = globalThis as unknown as BrowserScope;
  return scope.crossOriginIsolated && scope.Worker ? (scope.navigator?.hardwareConcurrency ?? 1) : 1;
}

/**
 * Starts a thread that does tasks of the kernels for as long as the program runs; it keeps no program from ending.
 *
 * @param   module   kernels for shared memory
 * @param   memory   shared
 * @param   scratch  its own room in the memory
 */
export function startThread(module: object, memory: Memory, scratch: number): void {
  const threads = builtin<Threads>('node:worker_threads');
  if (threads) {
    new threads.Worker(IN_NODE, {
      eval: true,
      workerData: { module, memory, scratch },
      execArgv: [],
      env: {},
    }).unref();
    return;
  }
  const { Worker, URL, Blob } = globalThis as unknown as BrowserScope;
  const url = URL.createObjectURL(new Blob([IN_BROWSER], { type: 'text/javascript' }));
  new Worker!(url).postMessage({ module, memory, scratch });
}
