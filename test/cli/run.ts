import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program as it is installed; it runs what `npm run build` compiled. */
export const BIN = fileURLToPath(new URL('../../bin/twinplant.js', import.meta.url));
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** How a run of the program ended, and what it wrote. */
export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Where and how to run the program. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sends the interrupt of Ctrl-C once this stands in what was written to standard error. */
  readonly interruptAt?: RegExp;
}

/** Runs the built program in a process of its own, without the colour settings of the test runner. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runShell([process.execPath, BIN, ...args], options);
}

/** Runs any command line; the first word is the program. */
export function runShell(line: readonly string[], options: RunOptions = {}): Promise<Ended> {
  if (!existsSync(new URL('../../dist/bundle/main.js', import.meta.url))) {
    throw new Error('dist/ is missing: run npm run build before these tests.');
  }
  const { NO_COLOR, FORCE_COLOR, TWINPLANT_DATA, TWINPLANT_DEBUG, NODE_OPTIONS, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(line[0], line.slice(1), {
      cwd: options.cwd ?? process.cwd(),
      env: { ...env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      if (options.interruptAt?.test(err)) child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (exit, signal) => resolve({ exit, signal, out, err }));
  });
}

/** Length of the longest line, in characters. */
export function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length));
}
