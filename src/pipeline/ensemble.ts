import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Pair } from '../measures/pair.ts';
import type { FlowMatrix } from '../mrio/flow-matrix.ts';
import { nest, nestInputs } from '../mrio/nest/nest.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import { quantile } from '../numeric/quantile.ts';
import type { PairConfig } from './config.ts';
import { drawInputs } from './draw.ts';
import { drawnReadings } from './drawn-readings.ts';
import { nestedMrio } from './make-nested.ts';

/** What every draw needs; plain data, so that it can be sent to a thread. */
export interface DrawSetting {
  readonly config: Pick<PairConfig, 'parameters' | 'ensemble' | 'balance'>;
  readonly plan: NestPlan;
  readonly base: FlowMatrix;
  readonly from: Provenance;
  readonly evidence: NestEvidence;
  readonly pair: Pair;
}

/** The draws of one thread. */
export interface DrawTask extends DrawSetting {
  readonly draws: readonly number[];
}

/** What each draw gives, in the order of `ids`, and the largest gap that a balancing left. */
export interface Ensemble {
  readonly ids: readonly string[];
  /** draws × ids, row-major. */
  readonly values: Float64Array;
  readonly draws: number;
  readonly largestGap: number;
}

/** Where a reading lies over the draws. */
export interface Band {
  readonly id: string;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * The readings of some draws, one after the other; the last value of each is the largest gap of its balancing.
 *
 * @param   task  setting and numbers of the draws
 */
export function* drawReadings(task: DrawTask): Generator<[draw: number, values: Float64Array]> {
  const { config, plan, base, from, evidence, pair } = task;
  const inputs = nestInputs(base, evidence, plan);
  for (const draw of task.draws) {
    const { parameters, noise } = drawInputs(config, draw, plan, evidence);
    const { flows, result } = nest(inputs, parameters, noise);
    const readings = drawnReadings(nestedMrio(flows, { Z: { provenance: from } }, inputs), pair);
    const gap = Math.max(...result.gaps.values());
    yield [draw, Float64Array.from([...readings.map((reading) => reading.value), gap])];
  }
}

/**
 * Runs an ensemble of draws over worker threads; the digits do not depend on how many.
 *
 * @param   setting   what every draw needs
 * @param   ids       ids of the readings, from the central table
 * @param   draws     how many
 * @param   options   threads (all cores by default) and a function that is told of progress
 * @throws  MrioError `convergence` when a draw fails, with its number
 * @source  RECIPE §10
 */
export async function ensemble(
  setting: DrawSetting,
  ids: readonly string[],
  draws: number,
  options: { threads?: number; progress?: (done: number) => void } = {},
): Promise<Ensemble> {
  const width = ids.length + 1;
  const all = new Float64Array(draws * width);
  const threads = Math.max(1, Math.min(options.threads ?? availableParallelism(), draws));
  let done = 0;
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const mine = Array.from({ length: draws }, (__, draw) => draw).filter(
        (draw) => draw % threads === thread,
      );
      return inThread({ ...setting, draws: mine }, (draw, values) => {
        if (values.length !== width) throw shapeError(draw, values.length, width);
        all.set(values, draw * width);
        done += 1;
        options.progress?.(done);
      });
    }),
  );
  const values = new Float64Array(draws * ids.length);
  let largestGap = 0;
  for (let draw = 0; draw < draws; draw++) {
    values.set(all.subarray(draw * width, draw * width + ids.length), draw * ids.length);
    largestGap = Math.max(largestGap, all[(draw + 1) * width - 1]);
  }
  return { ids, values, draws, largestGap };
}

/**
 * Runs an ensemble in this thread: for a build that gives each thread pairs of its own.
 *
 * @identity the same values as `ensemble`
 */
export function drawnHere(
  setting: DrawSetting,
  ids: readonly string[],
  draws: number,
  progress: (done: number) => void = () => {},
): Ensemble {
  const values = new Float64Array(draws * ids.length);
  let largestGap = 0;
  const task = { ...setting, draws: Array.from({ length: draws }, (_, draw) => draw) };
  for (const [draw, found] of drawReadings(task)) {
    if (found.length !== ids.length + 1) throw shapeError(draw, found.length, ids.length + 1);
    values.set(found.subarray(0, ids.length), draw * ids.length);
    largestGap = Math.max(largestGap, found[ids.length]);
    progress(draw + 1);
  }
  return { ids, values, draws, largestGap };
}

function inThread(task: DrawTask, take: (draw: number, values: Float64Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // By its folder, so that the bundled command finds it too.
    const worker = new Worker(new URL('../pipeline/draw-worker.js', import.meta.url), { workerData: task });
    worker.on('message', ({ draw, values }: { draw: number; values: Float64Array }) => take(draw, values));
    worker.on('error', (cause: Error) =>
      reject(
        new MrioError(
          'convergence',
          `A draw of the ensemble failed: ${cause.message}.`,
          'Run with fewer draws, or narrow the ranges of the parameters.',
        ),
      ),
    );
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new MrioError('convergence', `A thread of the ensemble stopped with code ${code}.`, 'Run again.'),
        );
    });
  });
}

function shapeError(draw: number, found: number, expected: number): MrioError {
  return new MrioError(
    'shape',
    `Draw ${draw} gives ${found} values instead of ${expected}.`,
    'This is a fault of the program: please report it.',
  );
}

/** The 5th, 50th and 95th percentile of each reading over the draws. */
export function bands(of: Ensemble): Band[] {
  const column = new Float64Array(of.draws);
  return of.ids.map((id, i) => {
    for (let draw = 0; draw < of.draws; draw++) column[draw] = of.values[draw * of.ids.length + i];
    column.sort();
    return { id, p05: quantile(column, 0.05), p50: quantile(column, 0.5), p95: quantile(column, 0.95) };
  });
}
