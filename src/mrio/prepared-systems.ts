import type { Partition } from '../core/partition.ts';
import type { Solver } from '../numeric/solver.ts';
import type { Mrio } from './mrio.ts';

/** Systems of an Mrio that were factored together: I − A, and I − A0 of some borders on demand. */
export interface PreparedSystems {
  readonly whole: Solver;
  /** I − A0; undefined when it cannot be had this way, then it is factored on its own. */
  readonly cuts: ReadonlyMap<Partition, () => Solver | undefined>;
}

const prepared = new WeakMap<Mrio, PreparedSystems>();

/**
 * Remembers systems that were factored together.
 *
 * @param   of       the Mrio
 * @param   systems  its systems, checked
 */
export function rememberSystems(of: Mrio, systems: PreparedSystems): void {
  prepared.set(of, systems);
}

/** The systems that were factored together, if any were. */
export function preparedSystems(of: Mrio): PreparedSystems | undefined {
  return prepared.get(of);
}
