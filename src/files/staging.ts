import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What this process is writing now; removed when it is interrupted. */
const unfinished = new Set<string>();
let count = 0;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs work that writes to a temporary place, and removes the place whatever happens.
 *
 * After an interrupt (Ctrl-C, a terminated job) the place is removed too, and the signal goes on. A process that
 * is killed outright leaves a hidden `.name.<pid>-<n>.partial`; the next write to the same target removes it.
 *
 * @param   folder  where the temporary place is made; on the same disk as the target
 * @param   name    of the target, a part of the temporary name
 * @param   work    receives the path of the temporary place, which does not exist yet
 */
export async function withStaging<T>(
  folder: string,
  name: string,
  work: (staging: string) => Promise<T>,
): Promise<T> {
  removeAbandoned(folder, name);
  count += 1;
  const staging = join(folder, `.${name}.${process.pid}-${count}.partial`);
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, interrupted);
  unfinished.add(staging);
  try {
    return await work(staging);
  } finally {
    unfinished.delete(staging);
    if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, interrupted);
    rmSync(staging, { recursive: true, force: true });
  }
}

function interrupted(signal: NodeJS.Signals): void {
  for (const staging of unfinished) rmSync(staging, { recursive: true, force: true });
  for (const each of SIGNALS) process.off(each, interrupted);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function removeAbandoned(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  const pattern = /^\.(.+)\.(\d+)-\d+\.partial$/;
  for (const entry of readdirSync(folder)) {
    const match = pattern.exec(basename(entry));
    if (match?.[1] === name && !isRunning(Number(match[2])))
      rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM';
  }
}
