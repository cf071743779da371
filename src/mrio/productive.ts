import { MrioError } from '../core/errors.ts';
import type { Values } from '../core/table.ts';
import type { Solver } from '../numeric/solver.ts';

/**
 * The system of a table, refused when the economy uses up more than it makes.
 *
 * Single columns may exceed their output; where inputs do so for the economy as a whole, L has negative cells and no
 * decomposition means anything. A table with negative flows is let through: there the test says nothing.
 *
 * @param   system  I − A, factored
 * @param   flows   n × n, or A itself: only signs are read
 * @returns the system
 * @throws  MrioError `convergence` when a unit of final demand everywhere would need no or negative output somewhere
 * @identity A ≥ 0 has a spectral radius below 1 if and only if L ι ≥ ι
 * @source  Hawkins & Simon (1949); Miller & Blair (2009), ch. 2
 */
export function productive(system: Solver, flows: Values): Solver {
  const { n } = system;
  const needed = system.right(new Float64Array(n).fill(1), 1);
  const worst = needed.reduce((least, each, i) => (each < needed[least] ? i : least), 0);
  if (!(needed[worst] <= 0)) return system;
  for (let at = 0; at < flows.length; at++) if (flows[at] < 0) return system;
  throw new MrioError(
    'convergence',
    `The economy of this table uses up more than it makes: a unit of final demand everywhere would need an output of ${needed[worst]} of activity ${worst + 1}.`,
    'Its decompositions mean nothing. Check the columns whose inputs exceed output, which were taken as losses.',
    { activity: worst, needed: needed[worst] },
  );
}
