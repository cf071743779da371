import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../core/errors.ts';
import { MrioError } from '../core/errors.ts';
import type { BuildAnswers, BuildFolders, BuildTask } from './build-tasks.ts';
import { taskName } from './build-tasks.ts';

/** What a thread posts. */
export interface BuildMessage {
  readonly progress?: string;
  readonly answer?: unknown;
  readonly failed?: { message: string; hint?: string | undefined; code?: ErrorCode | undefined };
}

/** Threads that do the parts of a build; the digits do not depend on how many there are. */
export interface BuildPool {
  /**
   * Does tasks of one kind, longest first if they are given so.
   *
   * @returns answers in the order of the tasks
   * @throws  MrioError the first error of a task, with its name; the other threads are stopped
   */
  run<Kind extends BuildTask['kind']>(
    tasks: readonly Extract<BuildTask, { kind: Kind }>[],
  ): Promise<BuildAnswers[Kind][]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: BuildTask;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Starts threads; tasks that are asked for while all are busy wait for their turn.
 *
 * @param   threads   at least 1
 * @param   progress  told what each thread does
 */
export function buildPool(
  folders: BuildFolders,
  threads: number,
  progress: (message: string) => void,
): BuildPool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const workers = Array.from({ length: Math.max(1, threads) }, () => {
    const worker = new Worker(new URL('../pipeline/build-worker.js', import.meta.url), {
      workerData: folders,
    });
    idle.push(worker);
    return worker;
  });

  function next(): void {
    const worker = queue.length > 0 ? idle.shift() : undefined;
    if (!worker) return;
    const { task, resolve, reject } = queue.shift()!;
    const done = (end: () => void) => {
      worker.off('message', listen);
      worker.off('error', reject);
      end();
    };
    const listen = (message: BuildMessage) => {
      if (message.progress !== undefined) progress(message.progress);
      else if (message.failed) {
        const { message: text, hint, code } = message.failed;
        const help = hint ?? 'Look at the declaration.';
        done(() => reject(new MrioError(code ?? 'convergence', `${taskName(task)}: ${text}`, help)));
      } else {
        done(() => resolve(message.answer));
        idle.push(worker);
        next();
      }
    };
    worker.on('message', listen);
    worker.on('error', reject);
    worker.postMessage(task);
    next();
  }

  return {
    run(tasks) {
      const answers = tasks.map(
        (task) => new Promise<unknown>((resolve, reject) => queue.push({ task, resolve, reject })),
      );
      next();
      return Promise.all(answers) as Promise<never>;
    },
    async close() {
      queue.length = 0;
      for (const worker of workers) await worker.terminate();
    },
  };
}
