import type { Partition } from '../core/partition.ts';
import { crosses } from '../core/partition.ts';
import { eliminatedSystem } from '../numeric/eliminated-system.ts';
import type { Elimination } from '../numeric/shared-elimination.ts';
import { eliminate } from '../numeric/shared-elimination.ts';
import type { Solver } from '../numeric/solver.ts';
import { leontief } from './leontief.ts';
import type { Mrio } from './mrio.ts';
import { preparedSystems, rememberSystems } from './prepared-systems.ts';
import { SINGULAR } from './system.ts';

/** From this order on the kernels factor each border faster than sharing saves. */
const MOST = 600;

/** Factors without exchanged rows are taken when they solve M z = M ι to this. */
const TRUSTED = 1e-9;

/**
 * Factors I − A and I − A0 of several borders together: regions that no border counts are eliminated once.
 *
 * For a small table that is measured at several borders. `leontief` and `cut` then find the systems; without this call,
 * where rows would have to be exchanged, or for a large table they factor each system on its own.
 *
 * @param   of       the Mrio, nothing of it factored yet
 * @param   borders  those that will be asked for, the very objects
 * @identity solutions agree with those of systems factored on their own, up to rounding
 * @source  Golub & Van Loan (2013), §3.2.11: what is left of I − A0 differs from what is left of I − A by K alone
 */
export function shareCuts(of: Mrio, borders: readonly Partition[]): void {
  const n = of.Z.rows.labels.length;
  if (n >= MOST || leontief(of).isFactored || preparedSystems(of)) return;
  const { A } = leontief(of);
  const S = of.sectors.labels.length;
  const regions = eliminationOrder(of, borders);
  const order = Int32Array.from(
    { length: n },
    (_, place) => regions[Math.floor(place / S)] * S + (place % S),
  );
  const stops = borders.map(
    (border) => S * regions.findIndex((region) => border.of[region] !== border.outside),
  );
  const lu = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = order[i] * n;
    for (let j = 0; j < n; j++) lu[i * n + j] = -A[row + order[j]];
    lu[i * n + i] += 1;
  }
  const done = eliminate(lu, n, stops);
  const whole = eliminatedSystem(done, order);
  const sums = rowSums(A, n);
  if (!trusted(whole, sums)) return;
  const cuts = new Map(
    borders.map((border, each) => [
      border,
      () => cutSystem({ done, order, A, sums }, stops[each], border, S),
    ]),
  );
  rememberSystems(of, { whole, cuts });
}

/** A table eliminated: I − A in an order of regions, and its row sums. */
interface Eliminated {
  readonly done: Elimination;
  readonly order: Int32Array;
  readonly A: Float64Array;
  /** (I − A) ι, n. */
  readonly sums: Float64Array;
}

/** Regions that few borders count first; of those, the ones in large borders before the ones in small borders. */
function eliminationOrder(of: Mrio, borders: readonly Partition[]): number[] {
  const weights = of.regions.labels.map((_, region) =>
    borders.reduce((sum, border) => {
      if (border.of[region] === border.outside) return sum;
      return sum + 1 / border.of.filter((group) => group !== border.outside).length;
    }, 0),
  );
  return weights.map((_, region) => region).sort((p, q) => weights[p] - weights[q] || p - q);
}

/** I − A0: what is left at the stop, without the blocks of A that cross. */
function cutSystem(
  { done, order, A, sums }: Eliminated,
  stop: number,
  border: Partition,
  S: number,
): Solver | undefined {
  const { n } = done;
  const m = n - stop;
  const rest = done.left.get(stop)!.slice();
  const kept = sums.slice();
  for (let i = 0; i < m; i++) {
    const from = order[stop + i];
    for (let j = 0; j < m; j += S) {
      const to = order[stop + j];
      if (!crosses(border, Math.floor(from / S), Math.floor(to / S))) continue;
      for (let k = 0; k < S; k++) {
        rest[i * m + j + k] += A[from * n + to + k];
        kept[from] += A[from * n + to + k];
      }
    }
  }
  const places = Int32Array.from({ length: m }, (_, i) => i);
  const system = eliminatedSystem(done, order, stop, eliminatedSystem(eliminate(rest, m), places));
  return trusted(system, kept) ? system : undefined;
}

/** (I − A) ι. */
function rowSums(A: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[i] -= A[i * n + j];
  return sums;
}

/** Whether a system solves M z = M ι. */
function trusted(system: Solver, sums: Float64Array): boolean {
  if (!(system.quality > SINGULAR)) return false;
  return system.right(sums, 1).every((each) => Math.abs(each - 1) < TRUSTED);
}
