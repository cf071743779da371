import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../core/errors.ts';
import { MrioError } from '../core/errors.ts';
import type { BuiltPair } from './build-pair.ts';

/** What every thread needs to build pairs. */
export interface PairTask {
  /** Folder of the regional statistics, and of the base tables. */
  readonly library: string;
  readonly bases: string;
  readonly draws?: number;
}

/** Where the base table of a year is, and with a run of the method the one with its changed choices. */
export function basePath(bases: string, year: number, run?: string): string {
  return join(bases, run === undefined ? `${year}.parquet` : `${run}-${year}.parquet`);
}

/** What a thread posts. */
interface Message {
  readonly progress?: string;
  readonly built?: BuiltPair;
  readonly failed?: { config: string; message: string; hint?: string; code?: ErrorCode };
}

/**
 * Builds pairs in threads, each pair in one; the digits do not depend on how many threads there are.
 *
 * @param   configs   declarations
 * @param   threads   at least 1
 * @returns the pairs in the order of the declarations
 * @throws  MrioError the first error of a pair, with its declaration; the other threads are stopped
 */
export async function buildPairs(
  configs: readonly string[],
  task: PairTask,
  threads: number,
  progress: (message: string) => void,
): Promise<BuiltPair[]> {
  const built = new Map<string, BuiltPair>();
  const waiting = [...configs];
  const workers: Worker[] = [];
  try {
    await Promise.all(
      Array.from({ length: Math.max(1, Math.min(threads, configs.length)) }, () => {
        const worker = new Worker(new URL('../pipeline/pair-worker.js', import.meta.url), {
          workerData: task,
        });
        workers.push(worker);
        return workThrough(worker, waiting, built, progress);
      }),
    );
  } finally {
    for (const worker of workers) await worker.terminate();
  }
  return configs.map((config) => built.get(config)!);
}

function workThrough(
  worker: Worker,
  waiting: string[],
  built: Map<string, BuiltPair>,
  progress: (message: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: string | undefined;
    const next = () => {
      current = waiting.shift();
      worker.postMessage(current ?? null);
      if (current === undefined) resolve();
    };
    worker.on('message', (message: Message) => {
      if (message.progress !== undefined) progress(message.progress);
      if (message.failed) {
        const { config, message: text, hint, code } = message.failed;
        reject(
          new MrioError(code ?? 'convergence', `${config}: ${text}`, hint ?? 'Look at the declaration.'),
        );
      }
      if (message.built) {
        built.set(current!, message.built);
        next();
      }
    });
    worker.on('error', reject);
    next();
  });
}
