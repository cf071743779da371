import { MrioError } from '../../core/errors.ts';
import { andersonForget, andersonMemory, andersonStep } from '../../numeric/anderson.ts';
import { factor, solveRight } from '../../numeric/lu.ts';
import type { Change } from './change.ts';
import { changeAt } from './change.ts';
import type { Economy } from './economy.ts';
import { measuredResponse } from './measured-response.ts';
import type { Equilibrium } from './outcome.ts';
import { outcome } from './outcome.ts';
import { settlePrices, solveHome } from './prices.ts';
import { settleQuantities } from './quantities.ts';
import { wageResponse } from './wage-response.ts';
import type { Workspace } from './workspace.ts';
import { setChange, workspace } from './workspace.ts';

/** When the search for an equilibrium stops. */
export interface Stopping {
  /** Largest share by which demand for labour may differ from its supply in any region. */
  readonly tolerance: number;
  /** Most steps of wages for one part of a change. */
  readonly steps: number;
}

export const STOPPING: Stopping = Object.freeze({ tolerance: 1e-12, steps: 100 });
/** A change that does not converge at once is made in parts, down to this much of it. */
const SMALLEST_PART = 1 / 64;
const DEPTH = 12;
/** After so many steps the answer of labour demand to wages is measured, region by region. */
const PATIENCE = 60;
/** No step changes a wage bill by more than this, in logarithms. */
const LONGEST = 0.7;

/**
 * The world after a change of tariffs, trade costs or deficits: exact hat algebra.
 *
 * Wages, prices, trade and tariff revenue all adjust; labour does not leave its market. The model compares two states of rest
 * and says nothing about the way or the time between them. The numeraire is the world's wage bill.
 *
 * @param   base      the world before
 * @param   change    what changes; nothing at all gives the equilibrium of the base itself
 * @param   stopping  tolerance and most steps
 * @returns the new state, itself an economy, with all changes as new over old
 * @throws  MrioError `convergence` when no equilibrium is found: where it stopped and what to try; errors of `changeAt`
 * @identity demand for labour = supply, sales = output, spending = income in every region
 * @source  Caliendo & Parro (2015), equations (10)–(14); Dekle, Eaton & Kortum (2008)
 */
export function equilibrium(base: Economy, change: Change = {}, stopping: Stopping = STOPPING): Equilibrium {
  const work = workspace(base);
  const wages = base.wages.slice();
  let [done, part] = [0, 1];
  while (done < 1) {
    const next = Math.min(1, done + part);
    const from = { wages: wages.slice(), cost: work.cost.slice(), levels: work.levels.slice() };
    setChange(work, changeAt(base, change, next));
    const run = solve(work, wages, stopping);
    if (run.residual <= stopping.tolerance) {
      done = next;
      part *= 2;
      continue;
    }
    if (part <= SMALLEST_PART) throw notFound(run, next, stopping);
    part /= 2;
    wages.set(from.wages);
    work.cost.set(from.cost);
    work.levels.set(from.levels);
  }
  requireIncome(work);
  return outcome(work, wages);
}

interface Run {
  readonly residual: number;
  readonly steps: number;
  readonly region: number;
  readonly last: readonly number[];
}

function solve(work: Workspace, wages: Float64Array, { tolerance, steps }: Stopping): Run {
  const { R } = work;
  const log = Float64Array.from(wages, (each) => (each > 0 ? Math.log(each) : 0));
  const memory = andersonMemory(R, DEPTH);
  const last: number[] = [];
  let [residual, best, region, inner] = [1, Number.POSITIVE_INFINITY, 0, 1e-4];
  let response: ReturnType<typeof factor> | undefined;
  const gap = new Float64Array(R);
  for (let step = 0; step < steps; step++) {
    setWages(work, wages);
    if (step === 0) {
      settlePrices(work, 0.1);
      solveHome(work);
    }
    const left = Math.max(settlePrices(work, inner), settleQuantities(work, wages, inner));
    [residual, region] = labourGap(work, wages, gap);
    last.push(residual);
    if (!Number.isFinite(residual)) return { residual, steps: step, region, last };
    if (residual <= tolerance && left <= 0.1 * tolerance) return { residual, steps: step, region, last };
    const gapNow = Math.max(residual, left);
    if (gapNow > 4 * best) {
      andersonForget(memory);
      response = undefined;
    }
    best = Math.min(best, gapNow);
    inner = Math.max(1e-16, Math.min(inner, 0.001 * gapNow, gapNow <= 20 * tolerance ? 1e-15 : 1));
    if (step > 0 && step % PATIENCE === 0) {
      andersonForget(memory);
      response = factor(
        measuredResponse(wages, (at, into) => labourGap(settled(work, at, 1e-15), at, into)),
        R,
      );
    }
    if (!response) {
      solveHome(work);
      response = factor(wageResponse(work, wages), R);
    }
    const plain = solveRight(response, gap, 1);
    let size = 0;
    for (let r = 0; r < R; r++) {
      plain[r] = wages[r] > 0 ? -plain[r] : 0;
      size = Math.max(size, Math.abs(plain[r]));
    }
    if (size > LONGEST) for (let r = 0; r < R; r++) plain[r] *= LONGEST / size;
    andersonStep(memory, log, plain);
    toWages(work, log, wages);
  }
  return { residual, steps, region, last };
}

/** Prices and quantities at given wage bills. */
function settled(work: Workspace, wages: Float64Array, tolerance: number): Workspace {
  setWages(work, wages);
  settlePrices(work, tolerance);
  settleQuantities(work, wages, tolerance);
  return work;
}

/** Wage bills from their logarithms; the world's stays what it is in the base. */
function toWages(work: Workspace, log: Float64Array, wages: Float64Array): void {
  const { base, R } = work;
  let [world, sum] = [0, 0];
  for (let r = 0; r < R; r++) {
    if (base.wages[r] > 0) {
      const most = Math.log(base.wages[r]) + 30;
      wages[r] = Math.exp(Math.min(Math.max(log[r], most - 60), most));
    }
    world += base.wages[r];
    sum += wages[r];
  }
  for (let r = 0; r < R; r++) wages[r] *= world / sum;
}

/** Wages from wage bills: labour moves inside a market until one change of the wage holds for all of it. */
function setWages(work: Workspace, wages: Float64Array): void {
  const { base, R, wage } = work;
  const [before, after] = [new Float64Array(R), new Float64Array(R)];
  for (let r = 0; r < R; r++) {
    before[base.markets[r]] += base.wages[r];
    after[base.markets[r]] += wages[r];
  }
  for (let r = 0; r < R; r++) {
    const market = base.markets[r];
    const same = after[market] === before[market] || !(before[market] > 0);
    wage[r] = same ? 0 : Math.log(after[market] / before[market]);
  }
}

/** What activities would pay for labour less what it earns, over what it earns. */
function labourGap(work: Workspace, wages: Float64Array, gap: Float64Array): [number, number] {
  const { base, R, S, output } = work;
  let [worst, where] = [0, 0];
  for (let r = 0; r < R; r++) {
    let wanted = 0;
    for (let j = 0; j < S; j++) wanted += base.valueShare[r * S + j] * output[r * S + j];
    gap[r] = wages[r] > 0 ? wanted / wages[r] - 1 : 0;
    if (!(Math.abs(gap[r]) <= worst)) {
      worst = Math.abs(gap[r]);
      where = r;
    }
  }
  return [worst, where];
}

/** Refuses a solution in which somebody would have to spend less than nothing. */
function requireIncome({ income, base }: Workspace): void {
  const region = income.findIndex((each, r) => each < 0 && base.income[r] >= 0);
  if (region < 0) return;
  throw new MrioError(
    'convergence',
    `There is no equilibrium: in the only solution found, region ${region + 1} would spend ${income[region]}.`,
    'Its deficit or its subsidies are larger than what it can earn: make them smaller, or set deficits to "zero".',
    { region, income: income[region] },
  );
}

function notFound(run: Run, part: number, { tolerance }: Stopping): MrioError {
  const last = run.last.slice(-4).map((each) => each.toExponential(1));
  return new MrioError(
    'convergence',
    `No equilibrium was found: at ${(100 * part).toFixed(1)} % of the change, after ${run.steps} steps, demand for labour in region ${run.region + 1} is still ${run.residual.toExponential(2)} from its supply (tolerance ${tolerance}; last steps ${last.join(', ')}).`,
    'Try a smaller change, smaller elasticities (above 50 small price differences move all trade), deficits "zero", or more steps; a region whose deficit is larger than its income has no equilibrium.',
    { part, steps: run.steps, residual: run.residual, region: run.region, last: run.last.slice(-10) },
  );
}
