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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flowsOf, mrioOfFlows } from '../src/mrio/flow-matrix.ts';
import { leontief } from '../src/mrio/leontief.ts';
import { nest, nestInputs } from '../src/mrio/nest/nest.ts';
import { noNoise } from '../src/mrio/nest/parameters.ts';
import { nestedPrior, noPreference } from '../src/mrio/nest/prior.ts';
import { CONSTRAINTS, nestCells, nestStages } from '../src/mrio/nest/stages.ts';
import { regionVectors } from '../src/mrio/nest/vectors.ts';
import type { Margins, Stage } from '../src/numeric/cyclic-scaling.ts';
import { cyclicScaling, stage } from '../src/numeric/cyclic-scaling.ts';
import { factor, solveLeft, solveRight } from '../src/numeric/lu.ts';
import { loadAccounts, loadBase } from '../src/pipeline/accounts.ts';
import { drawInputs } from '../src/pipeline/draw.ts';
import { allReadings } from '../src/pipeline/pair.ts';

const accounts = await loadAccounts('cali-baja', 2013);
const { nested, config, evidence, plan, pair, headings } = accounts;
const inputs = nestInputs(flowsOf(await loadBase(accounts)), evidence, plan, nestCells(plan));
const { parameters } = drawInputs(config, 0, plan);
const noise = noNoise(plan.sectors.labels.length, evidence.productShares.cols.labels.length);
const vectors = regionVectors(inputs.totals, evidence, parameters, noise, plan);

margins();
inverse();
draw();
report();

/** Columns, rows and national cells in one sweep, against the same three as stages of index lists. */
function margins(): void {
  const stages = nestStages(
    inputs.cells,
    inputs.base,
    inputs.totals,
    evidence,
    vectors,
    parameters,
    noise,
    CONSTRAINTS,
    plan,
  );
  const fused = stages.at(-1) as Margins;
  const prior = nestedPrior(inputs.base, evidence, vectors, parameters, noPreference(plan), plan).values;
  const apart = asStages(fused);
  const [one, other] = [prior.slice(), prior.slice()];
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
  const labels = { regions: plan.regions.labels, sectors: plan.sectors.labels };
  const table = () => mrioOfFlows(flows, labels, 2013, nested.Z.provenance);
  const [whole, priors, readings] = alternating(
    () => nest(inputs, parameters, noise),
    () => {
      for (let pass = 0; pass < 3; pass++)
        nestedPrior(inputs.base, evidence, vectors, parameters, noPreference(plan), plan);
    },
    () => allReadings(table(), pair, evidence, headings),
  );
  const all = whole + readings;
  const what = `one draw: ${parameters.maxCycles} cycles in each of three tables, then all readings`;
  say('Draw: priors, share of the time', priors / all, what);
  say('Draw: vectors and balancing, share of the time', (whole - priors) / all, what);
  say('Draw: readings, share of the time', readings / all, what);
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
    run('bin/twinplant.js', 'check'),
    run('--eval', '0'),
  );
  rmSync(folder, { recursive: true });
  say(
    'Report: `twinplant report cali-baja` ÷ starting Node',
    full / empty,
    'wall time, from command to last file',
  );
  say('Check: `twinplant check` ÷ starting Node', check / empty, 'wall time, both years');
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
