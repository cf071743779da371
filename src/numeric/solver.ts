import { chosenEngine } from './engine/choice.ts';
import { engine } from './engine/engine.ts';
import { nativeInverse, nativeSolver } from './engine/native.ts';
import type { Inverse } from './engine/system.ts';
import { kernelInverse, kernelSystem } from './engine/system.ts';
import type { Factors } from './lu.ts';
import { factor, solveLeft, solveRight } from './lu.ts';

/** I − A factored once, ready for many sides; L = (I − A)⁻¹ is never formed unless it is asked for. */
export interface Solver {
  readonly n: number;
  /** Smallest pivot over the largest, in absolute value; 0 when I − A is singular. */
  readonly quality: number;
  /** L B: n × m in, n × m out, row-major. */
  right(sides: ArrayLike<number>, m: number): Float64Array;
  /** B L: m × n in, m × n out, row-major. */
  left(sides: ArrayLike<number>, m: number): Float64Array;
  /** The blocks of L on the diagonal, between one start and the next; starts end with n. */
  diagonal(starts: ArrayLike<number>): Float64Array[];
  /** Gives room back early, where some is held; nothing may be asked afterwards. */
  free?(): void;
}

/** From this order on the chosen engine is used; below it, starting it costs more than it saves. */
export const LARGE = 350;

/** A factorisation without exchanged rows is taken when it solves (I − A) z = (I − A) ι to this. */
const TRUSTED = 1e-9;

/**
 * Factors I − A: by the kernels when it is large, without exchanging rows, which is stable where the column sums of A are
 * below 1; with exchanged rows when that fails, and for small matrices. Another engine only when it was chosen.
 *
 * @param   A      n × n, row-major
 * @param   n      order
 * @param   scale  a factor for each column of A, so that flows and 1/x will do; none when left out
 * @returns the solver; `quality` 0 when I − A is singular
 * @throws  RangeError when there is no memory for it
 */
export function solver(A: ArrayLike<number>, n: number, scale?: ArrayLike<number>): Solver {
  const by = n < LARGE ? 'plain' : chosenEngine();
  if (by === 'native') return nativeSolver(identityLess(A, n, scale), n);
  const found = by === 'wasm' ? kernelSystem(engine(), A, n, scale) : undefined;
  if (found) released.register(found, found.free);
  if (found && trusted(found, A, n, scale)) return found;
  found?.free();
  return plainSolver(factor(identityLess(A, n, scale), n));
}

/** Gives memory of the kernels back when nobody holds the solver any more. */
const released = new FinalizationRegistry<() => void>((free) => free());

function trusted(found: Solver, A: ArrayLike<number>, n: number, scale?: ArrayLike<number>): boolean {
  if (!(found.quality > 0)) return false;
  const side = rowsOfSystem(A, n, scale);
  const solved = found.right(side, 1);
  let worst = 0;
  for (let i = 0; i < n; i++) worst = Math.max(worst, Math.abs(solved[i] - 1));
  return worst < TRUSTED;
}

/** The same of factors with exchanged rows, in plain TypeScript. */
export function plainSolver(factors: Factors): Solver {
  const { n, quality } = factors;
  return {
    n,
    quality,
    right: (sides, m) => solveRight(factors, sides, m),
    left: (sides, m) => solveLeft(factors, sides, m),
    diagonal(starts) {
      return Array.from({ length: starts.length - 1 }, (_, g) => {
        const [start, size] = [starts[g], starts[g + 1] - starts[g]];
        const sides = new Float64Array(n * size);
        for (let i = 0; i < size; i++) sides[(start + i) * size + i] = 1;
        const columns = solveRight(factors, sides, size);
        return columns.slice(start * size, (start + size) * size);
      });
    },
  };
}

/**
 * L = (I − A)⁻¹, all of it: three times the work of factoring, and n² numbers more.
 *
 * @returns the inverse; its room comes back with `free`, or when nobody holds it any more
 * @throws  RangeError when there is no memory for it
 */
export function inverse(A: ArrayLike<number>, n: number, scale?: ArrayLike<number>): Inverse {
  const by = n < LARGE ? 'plain' : chosenEngine();
  if (by === 'native') return { ...nativeInverse(identityLess(A, n, scale), n), free: () => {} };
  if (by === 'wasm') {
    const found = kernelInverse(engine(), A, n, scale);
    if (found.quality > 0 && isInverse(found.values, A, n, scale)) return found;
    found.free();
  }
  const factors = factor(identityLess(A, n, scale), n);
  const sides = new Float64Array(n * n);
  for (let i = 0; i < n; i++) sides[i * n + i] = 1;
  return { values: solveRight(factors, sides, n), quality: factors.quality, free: () => {} };
}

/** Whether L (I − A) ι = ι. */
function isInverse(L: Float64Array, A: ArrayLike<number>, n: number, scale?: ArrayLike<number>): boolean {
  const side = rowsOfSystem(A, n, scale);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += L[i * n + j] * side[j];
    if (!(Math.abs(sum - 1) < TRUSTED)) return false;
  }
  return true;
}

/** (I − A) ι. */
function rowsOfSystem(A: ArrayLike<number>, n: number, scale = ones(n)): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 1;
    for (let j = 0; j < n; j++) sum -= A[i * n + j] * scale[j];
    return sum;
  });
}

function identityLess(A: ArrayLike<number>, n: number, scale = ones(n)): Float64Array {
  const M = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) M[i * n + j] = -A[i * n + j] * scale[j];
    M[i * n + i] += 1;
  }
  return M;
}

function ones(n: number): ArrayLike<number> {
  return new Float64Array(n).fill(1);
}
