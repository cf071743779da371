/**
 * Ratios of the time that Twinplant's own way takes to an alternative, on the embedded accounts.
 *
 *   npm run bench
 *
 * Each figure compares the shortest of several runs in one process, and says which work it covers. Times are not
 * printed: they belong to the machine. A ratio moves from run to run, more so on a busy machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { flowsOf } from '../src/mrio/flow-matrix.ts';
import { leontief } from '../src/mrio/leontief.ts';
import type { NestInputs } from '../src/mrio/nest/nest.ts';
import { nest, nestMerged } from '../src/mrio/nest/nest.ts';
import { noNoise } from '../src/mrio/nest/parameters.ts';
import { noPreference } from '../src/mrio/nest/preference.ts';
import { homeWeights, nestedPrior } from '../src/mrio/nest/prior.ts';
import { CONSTRAINTS, nestCells } from '../src/mrio/nest/stages.ts';
import { nestStages } from '../src/mrio/nest/targets.ts';
import { baseTotals } from '../src/mrio/nest/totals.ts';
import { regionVectors } from '../src/mrio/nest/vectors.ts';
import { useEngine } from '../src/mrio/use-engine.ts';
import type { Margins, Stage } from '../src/numeric/cyclic-scaling.ts';
import { cyclicScaling, stage } from '../src/numeric/cyclic-scaling.ts';
import { factor, solveLeft, solveRight } from '../src/numeric/lu.ts';
import { loadAccounts } from '../src/pipeline/accounts.ts';
import { drawInputs } from '../src/pipeline/draw.ts';
import { drawnReadings } from '../src/pipeline/drawn-readings.ts';
import { drawnHere } from '../src/pipeline/ensemble.ts';
import { nestedMrio } from '../src/pipeline/make-nested.ts';
import { makePairYear } from '../src/pipeline/pair-year.ts';

const accounts = await loadAccounts('cali-baja', 2013);
const { nested, config, setting, inputs, pair, base, shelf, evidence } = accounts;
const { parameters } = drawInputs(config, 0, inputs.plan, evidence);
const small = inputs.merged;
const noise = noNoise(small.plan);
const vectors = regionVectors(small.totals, inputs.evidence, parameters, noise, small.plan);
const home = homeWeights(small.base, small.totals, inputs.evidence, vectors, parameters, noise, small.plan);
const prior = () => nestedPrior(small.base, home, vectors, parameters, noPreference(small.plan), small.plan);

margins();
kernels();
merged();
inverse();
draw();
await pairYear();
thousandDraws();
report();

/** Columns, rows and national cells in one sweep, against the same three as stages of index lists. */
function margins(): void {
  const stages = allStages();
  const fused = stages.at(-1) as Margins;
  const start = prior().values;
  const apart = asStages(fused);
  const [one, other] = [start.slice(), start.slice()];
  const cycles = 60;
  const [fast, slow] = alternating(
    () => cyclicScaling(one, stages, cycles, cycles, 0),
    () => cyclicScaling(other, [...stages.slice(0, -1), ...apart], cycles, cycles, 0),
  );
  let gap = 0;
  for (let i = 0; i < one.length; i++)
    gap = Math.max(gap, Math.abs(one[i] - other[i]) / Math.max(one[i], 1e-6));
  say(
    'Balancing: three margins as stages ÷ the fused sweep',
    slow / fast,
    `${cycles} cycles of all constraints on the nested table; largest relative difference of a cell ${gap.toExponential(1)}`,
  );
}

/** Every constraint of the merged nest, the margins last. */
function allStages(): (Stage | Margins)[] {
  return nestStages(
    small.cells,
    small.base,
    small.totals,
    inputs.evidence,
    vectors,
    parameters,
    noise,
    CONSTRAINTS,
    small.plan,
  );
}

/** The kernels against plain TypeScript: the same bits. */
function kernels(): void {
  const stages = allStages();
  const start = prior().values;
  const cycles = 60;
  const balance = (engine: 'wasm' | 'plain') => () => {
    useEngine(engine);
    cyclicScaling(start.slice(), stages, cycles, cycles, 0);
  };
  const [fast, slow] = alternating(balance('wasm'), balance('plain'));
  useEngine(undefined);
  say(
    'Balancing: plain TypeScript ÷ kernels',
    slow / fast,
    `${cycles} cycles of all constraints on the nested table of ${small.plan.regions.labels.length} regions`,
  );
}

/** Undivided economies balanced as one, against each on its own. */
function merged(): void {
  const { plan } = inputs;
  const placeOf = plan.economies.labels.map((_, economy) => economy);
  const flows = flowsOf(base);
  const totals = baseTotals(flows);
  const cells = nestCells(plan, inputs.evidence);
  const apart: NestInputs = { ...inputs, merged: { base: flows, totals, plan, cells, placeOf } };
  const [together, alone] = alternating(
    () => nestMerged(inputs, parameters, noise),
    () => nestMerged(apart, parameters, noNoise(plan)),
  );
  say(
    'Nest: every economy on its own ÷ undivided economies as one',
    alone / together,
    `three balancings of ${parameters.maxCycles} cycles; ${plan.regions.labels.length} regions against ${small.plan.regions.labels.length}`,
  );
}

function asStages({
  rows,
  width,
  columnTargets,
  rowTargets,
  families,
  parentColumn,
  ...rest
}: Margins): Stage[] {
  const range = (length: number) => Array.from({ length }, (_, i) => i);
  const columns = range(rows).map((j) => ({
    target: columnTargets[j],
    cells: range(rows).map((i) => i * width + j),
  }));
  const lines = range(rows).map((i) => ({
    target: rowTargets[i],
    cells: range(width).map((j) => i * width + j),
  }));
  const national = families.flatMap((members, family) =>
    range(rest.coarseWidth).map((c) => ({
      target: rest.coarse[family * rest.coarseWidth + c],
      cells: members.flatMap((i) =>
        range(width).flatMap((j) => (parentColumn[j] === c ? [i * width + j] : [])),
      ),
    })),
  );
  return [stage('columns', columns), stage('rows', lines), stage('national cells', national, false)];
}

/** One factorisation and solves, against an explicit inverse and products. */
function inverse(): void {
  const { A, vc } = leontief(nested);
  const n = vc.length;
  const questions = 16;
  const system = Float64Array.from(A, (a, i) => (i % (n + 1) === 0 ? 1 : 0) - a);
  const sides = Float64Array.from({ length: questions * n }, (_, i) => (i % 7 === 0 ? vc[i % n] : 0));
  const unit = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  const [reuse, explicit] = alternating(
    () => solveLeft(factor(system, n), sides, questions),
    () => {
      const L = solveRight(factor(system, n), unit, n);
      const product = new Float64Array(questions * n);
      for (let q = 0; q < questions; q++)
        for (let i = 0; i < n; i++) {
          const side = sides[q * n + i];
          if (side !== 0) for (let j = 0; j < n; j++) product[q * n + j] += side * L[i * n + j];
        }
      return product;
    },
  );
  say(
    'Readings: explicit inverse ÷ factors used again',
    explicit / reuse,
    `${questions} left-hand sides on one border of ${n} activities, factorisation included in both`,
  );
}

/** Where the time of a draw goes. */
function draw(): void {
  const { flows } = nest(inputs, parameters, noise);
  const [whole, priors, readings] = alternating(
    () => nest(inputs, parameters, noise),
    () => {
      for (let pass = 0; pass < 3; pass++) prior();
    },
    () => drawnReadings(nestedMrio(flows, base, inputs), pair),
  );
  const all = whole + readings;
  const what = `one draw: ${parameters.maxCycles} cycles in each of three tables, then all readings`;
  say('Draw: priors, share of the time', priors / all, what);
  say('Draw: vectors and balancing, share of the time', (whole - priors) / all, what);
  say('Draw: readings, share of the time', readings / all, what);
}

/** A pair and year from statistics and base table to the nested table, in draws. */
async function pairYear(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await makePairYear(shelf, setting, base);
    times.push(performance.now() - start);
  }
  say(
    'One pair and year ÷ one draw',
    Math.min(...times) / (timeOfDraws(8) / 8),
    'evidence of all regions and the central table, balanced to the tolerance; a draw with its readings',
  );
}

/** What 1,000 draws take, from 24. */
function thousandDraws(): void {
  const each = timeOfDraws(24) / 24;
  const nothing = alternating(() => spawnSync(process.execPath, ['--eval', '0']))[0];
  say(
    '1,000 draws ÷ starting Node, in one thread',
    (1000 * each) / nothing,
    `from 24 draws; threads share nothing, so that ${availableParallelism()} take that share of it at best`,
  );
}

function timeOfDraws(count: number): number {
  const ids = drawnReadings(nested, pair).map(({ id }) => id);
  const { plan } = setting;
  const from = base.Z.provenance;
  const task = { config, plan, base: flowsOf(base), from, evidence, pair };
  const start = performance.now();
  drawnHere(task, ids, count);
  return performance.now() - start;
}

/** The wall time of the command against that of a program that does nothing. */
function report(): void {
  const folder = mkdtempSync(join(tmpdir(), 'twinplant-bench-'));
  const run =
    (...args: string[]) =>
    () => {
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    };
  const [full, check, empty] = alternating(
    run('bin/twinplant.js', 'report', 'cali-baja', '--out', join(folder, 'report')),
    run('bin/twinplant.js', 'check', 'cali-baja'),
    run('--eval', '0'),
  );
  rmSync(folder, { recursive: true });
  say(
    'Report: `twinplant report cali-baja` ÷ starting Node',
    full / empty,
    'wall time, from command to last file',
  );
  say('Check: `twinplant check cali-baja` ÷ starting Node', check / empty, 'wall time, every year');
}

/** Shortest times of several pieces of work, run in turns so that all meet the same machine. */
function alternating(...works: (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < 9; round++) {
    works.forEach((work, i) => {
      const start = performance.now();
      work();
      // The first round warms up.
      if (round > 0) times[i].push(performance.now() - start);
    });
  }
  return times.map((each) => Math.min(...each));
}

function say(what: string, ratio: number, covers: string): void {
  console.log(`${ratio.toFixed(2).padStart(8)}  ${what}\n          ${covers}`);
}
