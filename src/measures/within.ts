import type { Values } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { systemOf } from '../mrio/system.ts';
import type { Solver } from '../numeric/solver.ts';

/** A group of regions on its own: its activities and the factors of I − A restricted to them. */
export interface Within {
  /** Indices of the group's activities, in the order of the table, m of them. */
  readonly activities: readonly number[];
  readonly system: Solver;
}

/**
 * The local system of a group of regions: only what its own regions buy from each other.
 *
 * Ld = (I − A_gg)⁻¹ is never formed; `outputFor` and `contentOf` solve with it.
 *
 * @param   of       the Mrio
 * @param   regions  region indices of the group
 * @returns activities (m) and the factors of I − A_gg (m × m)
 * @throws  MrioError `convergence` when I − A_gg is singular
 * @source  Ld in docs/notation.md; Borin & Mancini (2019), their local inverse
 */
export function within(of: Mrio, regions: readonly number[]): Within {
  const groups = remembered.get(of) ?? new Map<string, Within>();
  remembered.set(of, groups);
  const key = regions.join(' ');
  const known = groups.get(key) ?? localSystem(of, regions);
  groups.set(key, known);
  return known;
}

/** Groups that were asked for, by their regions in order. */
const remembered = new WeakMap<Mrio, Map<string, Within>>();

function localSystem(of: Mrio, regions: readonly number[]): Within {
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const { A } = leontief(of);
  const activities = regions.flatMap((region) =>
    Array.from({ length: S }, (_, sector) => activityIndex(region, sector, S)),
  );
  const m = activities.length;
  const local = new Float64Array(m * m);
  activities.forEach((i, row) => {
    activities.forEach((j, col) => {
      local[row * m + col] = A[i * n + j];
    });
  });
  return { activities, system: systemOf(local, m) };
}

/**
 * Output that a group makes, by itself, for sales of its activities: Ld e.
 *
 * @param   group  the local system
 * @param   sold   sales, n (only the entries of the group are read)
 * @returns output, n; 0 outside the group
 */
export function outputFor(group: Within, sold: Values): Float64Array {
  const side = Float64Array.from(group.activities, (i) => sold[i]);
  return spread(group, group.system.right(side, 1), sold.length);
}

/**
 * What one unit of each of a group's activities contains of a coefficient, by the group itself: w Ld.
 *
 * @param   group        the local system
 * @param   coefficient  w per unit of output, n (only the entries of the group are read)
 * @returns content, n; 0 outside the group
 */
export function contentOf(group: Within, coefficient: Values): Float64Array {
  const side = Float64Array.from(group.activities, (i) => coefficient[i]);
  return spread(group, group.system.left(side, 1), coefficient.length);
}

function spread(group: Within, values: Float64Array, n: number): Float64Array {
  const full = new Float64Array(n);
  group.activities.forEach((i, each) => {
    full[i] = values[each];
  });
  return full;
}
