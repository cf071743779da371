/**
 * Time of every decomposition as a ratio to numpy's `linalg.inv` of the same matrix, run in turn in this script, and
 * peak memory of the whole set.
 *
 *   npm run bench -- engine [--sources DIR] [--large] [--write]
 *
 * --sources adds the World Input-Output Table of 2011 of a folder of public data; --large a table of 9,800 activities
 * (3 GB); --write renews bench/RESULTS.md. Times belong to the machine; a ratio moves from run to run, more so on a busy
 * machine: the median of the runs counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { few, fewCovers } from './few.ts';
import { numpyAtHand, startNumpy } from './numpy.ts';
import { syntheticTable } from './synthetic.ts';
import { TASKS } from './tasks.ts';
import { wiod } from './wiod.ts';

const { values: options } = parseArgs({
  options: {
    sources: { type: 'string' },
    large: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
  },
});
const RUNS = Number(options.runs);
const scratch = mkdtempSync(join(tmpdir(), 'twinplant-bench-'));
const numpy = numpyAtHand();
const lines: string[] = [];

say(`# Speed of the engine`);
say();
say(
  'Written by `npm run bench -- engine --large --write`; medians of several runs, numpy and Twinplant in turn.',
);
say();
say(`- Machine: ${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${gigabytes(totalmem())}`);
say(`- Node ${process.version}; ${numpy?.version ?? 'no numpy on OpenBLAS at hand: no ratios'}`);
say('- Tables: seeded synthetic inter-country tables; column sums of A 0.3 to 0.7, a fifth of it foreign');
try {
  await all(`20 countries × 20 sectors`, syntheticTable(20, 20));
  await all(`44 countries × 56 sectors`, syntheticTable(44, 56));
  await all(`77 countries × 45 sectors`, syntheticTable(77, 45), true);
  const bytes = await peak('whole-set');
  say();
  say(
    `Peak resident memory of a process that does all of these once, the table included: ${megabytes(bytes)}, ${(bytes / (3465 ** 2 * 8)).toFixed(1)} times Z (goal ≤ 6).`,
  );
  if (options.sources) await all('World Input-Output Table 2011, 41 × 35', await wiod(options.sources, 2011));
  if (options.large) await large();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (options.write) writeFileSync(new URL('../RESULTS.md', import.meta.url), `${lines.join('\n')}\n`);

/** Every task on one table, numpy before each round. */
async function all(title: string, of: Mrio, goals = false): Promise<void> {
  const n = of.Z.rows.labels.length;
  const inverse = await numpyOn(of);
  const theirs: number[] = [];
  const ours = TASKS.map(() => [] as number[]);
  const ratios = TASKS.map(() => [] as number[]);
  for (let round = 0; round < RUNS; round++) {
    for (const [t, task] of TASKS.entries()) {
      const base = await inverse?.seconds();
      const mine = await timed(() => task.run({ ...of }));
      if (round === 0) continue;
      if (base !== undefined) {
        theirs.push(base);
        ratios[t].push(mine / base);
      }
      ours[t].push(mine);
    }
  }
  inverse?.close();
  say();
  say(`## ${title}: n = ${n}`);
  say();
  if (theirs.length > 0) say(`numpy's inverse: ${seconds(median(theirs))}`);
  say();
  say(`| task | covers | time | ratio to numpy's inverse |${goals ? ' goal |' : ''}`);
  say(`|---|---|---|---|${goals ? '---|' : ''}`);
  TASKS.forEach(({ id, covers, atMost }, t) => {
    const ratio = ratios[t].length > 0 ? median(ratios[t]).toFixed(3) : '–';
    say(`| ${id} | ${covers} | ${seconds(median(ours[t]))} | ${ratio} |${goals ? ` ≤ ${atMost} |` : ''}`);
  });
}

/** A table of the size of EXIOBASE, 49 left and 49 right sides. */
async function large(): Promise<void> {
  const of = syntheticTable(49, 200);
  const inverse = await numpyOn(of);
  const base = await inverse?.seconds();
  inverse?.close();
  few({ ...of });
  const mine = await timed(() => few({ ...of }));
  say();
  say('## 49 regions × 200 sectors: n = 9800');
  say();
  say(`| task | covers | time | ratio to numpy's inverse | goal |`);
  say('|---|---|---|---|---|');
  say(
    `| V·L and L·Y | ${fewCovers} | ${seconds(mine)} | ${base === undefined ? '–' : (mine / base).toFixed(3)} | ≤ 0.3 |`,
  );
  say();
  say(
    `Peak resident memory of a process that does this once, the table included: ${megabytes(await peak('large-set'))} (goal ≤ 4096).`,
  );
}

/** Peak resident memory of a process that does a program of this folder once, in bytes. */
async function peak(program: string): Promise<number> {
  const outfile = join(scratch, `${program}.mjs`);
  const entry = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
  const shared = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...shared, entryPoints: [entry], outfile, logLevel: 'warning' });
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function numpyOn(of: Mrio) {
  if (!numpy) return undefined;
  const n = of.Z.rows.labels.length;
  const { x } = leontief(of);
  const M = Float64Array.from(of.Z.values, (flow, at) => (x[at % n] === 0 ? 0 : -flow / x[at % n]));
  for (let i = 0; i < n; i++) M[i * n + i] += 1;
  return startNumpy(numpy.python, M, n, join(scratch, 'matrix'));
}

/** Seconds, after giving back what earlier runs left. */
async function timed(work: () => unknown): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
  lines.push(line);
}

function seconds(value: number): string {
  return value < 1 ? `${(1000 * value).toFixed(0)} ms` : `${value.toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(0)} GiB`;
}
