import { engine } from './engine/engine.ts';
import type { Hand, ScaledMatrix } from './engine/sweeps.ts';
import { placeSweeps } from './engine/sweeps.ts';
import { krylovSpace, norm } from './krylov-space.ts';

/** What came of an iteration. */
export interface Iterated {
  /** One array of n per side. */
  readonly solutions: Float64Array[];
  readonly sweeps: number;
  /** Largest change of the last sweep, over the largest cell of its column. */
  readonly residual: number;
}

/** Steps after which the space is begun anew. */
const MOST_STEPS = 30;
const MOST_RESTARTS = 6;

/**
 * (I − A) x = b, or x (I − A) = b, for a few sides: GMRES on sweeps of block Gauss-Seidel, each side in a space of its own.
 *
 * Each sweep reads the matrix once for all sides; 6 to 10 sweeps do where blocks are countries. A factorisation costs
 * n/3 sweeps, whatever the number of sides.
 *
 * @param   A          the matrix, by its flows
 * @param   hand       'right' for (I − A) x = b, 'left' for x (I − A) = b
 * @param   sides      one array of n per side
 * @param   tolerance  change in a sweep, relative to the largest cell, at which to stop
 * @returns the solutions; the caller refuses a residual above its tolerance
 * @throws  RangeError when there is no memory for it
 * @source  Saad & Schultz (1986), GMRES; the preconditioner is the block triangle that a sweep solves
 */
export function fewSides(
  A: ScaledMatrix,
  hand: Hand,
  sides: readonly Float64Array[],
  tolerance: number,
): Iterated {
  const on = placeSweeps(engine(), A, hand, sides.length);
  try {
    const solutions = sides.map((side) => new Float64Array(side.length));
    let sweeps = 1;
    on.sweep(solutions, sides);
    let residual = Number.POSITIVE_INFINITY;
    for (let restart = 0; restart < MOST_RESTARTS; restart++) {
      // One more sweep: how much it changes is the residual of the preconditioned system.
      const next = solutions.map((each) => each.slice());
      on.sweep(next, sides);
      sweeps += 1;
      const rests = next.map((each, c) => each.map((value, i) => value - solutions[c][i]));
      const before = residual;
      residual = Math.max(...rests.map((rest, c) => ratio(largest(rest), largest(next[c]))));
      next.forEach((each, c) => {
        solutions[c].set(each);
      });
      // What rounding leaves does not get smaller by more sweeps.
      if (residual <= tolerance || residual > 0.5 * before) break;
      // The rests belong to the solutions before that sweep: one step of the fixed point is already taken.
      const stops = solutions.map((each) => 0.3 * tolerance * norm(each));
      sweeps += accelerate(on.sweep, solutions, rests, stops);
    }
    return { solutions, sweeps, residual };
  } finally {
    on.free();
  }
}

/** Adds to each solution what GMRES finds for its rest: d with (1 − sweep) d = rest, less the step already taken. */
function accelerate(
  sweep: (X: readonly Float64Array[], B: null) => void,
  solutions: readonly Float64Array[],
  rests: readonly Float64Array[],
  stops: readonly number[],
): number {
  const spaces = rests.map((rest) => krylovSpace(rest));
  let steps = 0;
  while (steps < MOST_STEPS && spaces.some((space, c) => space.rest() > stops[c])) {
    const images = spaces.map((space) => space.last().slice());
    sweep(images, null);
    spaces.forEach((space, c) => {
      // The operator is 1 − sweep.
      const [before, image] = [space.last(), images[c]];
      for (let i = 0; i < image.length; i++) image[i] = before[i] - image[i];
      if (space.rest() > 0) space.extend(image);
    });
    steps += 1;
  }
  spaces.forEach((space, c) => {
    const step = space.solution();
    for (let i = 0; i < step.length; i++) solutions[c][i] += step[i] - rests[c][i];
  });
  return steps;
}

function largest(a: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]));
  return most;
}

function ratio(a: number, b: number): number {
  return a === 0 ? 0 : a / b;
}
