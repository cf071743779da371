import { MrioError } from '../core/errors.ts';
import type { Values } from '../core/table.ts';
import type { Inverse } from '../numeric/engine/system.ts';
import type { Solver } from '../numeric/solver.ts';
import { inverse, solver } from '../numeric/solver.ts';

/** Smallest pivot over largest up to which a matrix counts as singular to working precision. */
export const SINGULAR = 1e-13;

/**
 * I − A, factored.
 *
 * @param   A      input coefficients, n × n; or flows, with the scale
 * @param   n      order
 * @param   scale  1/x for each column of flows
 * @returns what solves with it from either side
 * @throws  MrioError `convergence` when I − A is singular to working precision, `input` when there is no memory for it
 */
export function systemOf(A: Values, n: number, scale?: Values): Solver {
  return withMemory(() => {
    const found = solver(A, n, scale);
    requireRegular(found.quality);
    return found;
  });
}

/**
 * (I − A)⁻¹, all of it.
 *
 * @param   A      input coefficients, n × n; or flows, with the scale
 * @param   n      order
 * @param   scale  1/x for each column of flows
 * @returns the inverse, n × n, and how to give its room back early
 * @throws  MrioError as `systemOf`
 */
export function inverseOf(A: Values, n: number, scale?: Values): Inverse {
  return withMemory(() => {
    const found = inverse(A, n, scale);
    requireRegular(found.quality);
    return found;
  });
}

function requireRegular(quality: number): void {
  if (quality > SINGULAR) return;
  throw new MrioError(
    'convergence',
    `I − A cannot be inverted (smallest pivot over largest: ${quality}).`,
    'Some activities buy at least as much as they sell: check columns whose inputs reach or exceed output.',
  );
}

/**
 * Does work that may need more memory than there is.
 *
 * @throws  MrioError `input` when it does
 */
export function withMemory<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new MrioError(
      'input',
      `The table is too large for the memory of this machine: ${cause.message}.`,
      'Aggregate it first (twinplant table aggregate), or close other programs.',
    );
  }
}
