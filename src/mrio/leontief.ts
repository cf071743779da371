import type { Partition } from '../core/partition.ts';
import { crosses } from '../core/partition.ts';
import type { Values } from '../core/table.ts';
import type { Solver } from '../numeric/solver.ts';
import { LARGE } from '../numeric/solver.ts';
import type { Mrio } from './mrio.ts';
import { preparedSystems } from './prepared-systems.ts';
import { productive } from './productive.ts';
import { systemOf, withMemory } from './system.ts';

/** What follows from an Mrio alone: output, value added, coefficients and the factors of I − A. */
export interface Leontief {
  /** Gross output, n. */
  readonly x: Values;
  /** Value added in money, all primary inputs together, n. */
  readonly v: Values;
  /** Value added per unit of output, n; 0 where output is 0. */
  readonly vc: Values;
  /** Input coefficients Z x̂⁻¹, n × n; columns of activities without output are 0. Formed on first use. */
  readonly A: Float64Array;
  /** Final output of each activity, the row sums of Y, n. */
  readonly y: Values;
  /** I − A, factored on first use. */
  readonly system: Solver;
  /** Whether it is factored by now. */
  readonly isFactored: boolean;
}

const remembered = new WeakMap<Mrio, Leontief>();

/**
 * Output, coefficients and the factorisation of I − A, each computed on first use.
 *
 * @param   of  the Mrio
 * @returns x, v, vc, A, y and the factors of I − A
 * @throws  MrioError `convergence` from `system` when I − A is singular, or the economy uses up more than it makes
 * @identity vc L = ι′ and L y = x
 * @source  Miller & Blair (2009), ch. 2 and 3
 */
export function leontief(of: Mrio): Leontief {
  const known = remembered.get(of);
  if (known) return known;
  const n = of.Z.rows.labels.length;
  const Z = of.Z.values;
  const demandCount = of.Y.cols.labels.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const v = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < demandCount; j++) y[i] += of.Y.values[i * demandCount + j];
    let sum = y[i];
    for (let j = 0; j < n; j++) sum += Z[i * n + j];
    x[i] = sum;
  }
  for (let c = 0; c < of.V.rows.labels.length; c++)
    for (let j = 0; j < n; j++) v[j] += of.V.values[c * n + j];
  const vc = v.map((each, j) => (x[j] === 0 ? 0 : each / x[j]));
  let A: Float64Array | undefined;
  let system: Solver | undefined;
  const result: Leontief = Object.freeze({
    x,
    v,
    vc,
    y,
    get A() {
      A ??= withMemory(() => coefficients(Z, x, n));
      return A;
    },
    get system() {
      // A large table is not copied for its coefficients.
      system ??= productive(
        preparedSystems(of)?.whole ?? (n < LARGE ? systemOf(result.A, n) : systemOf(Z, n, perOutput(x))),
        Z,
      );
      return system;
    },
    get isFactored() {
      return system !== undefined;
    },
  });
  remembered.set(of, result);
  return result;
}

/** 1/x, and 0 where output is 0: what a unit of output needs of a flow. */
export function perOutput(x: Float64Array): Float64Array {
  return x.map((each) => (each === 0 ? 0 : 1 / each));
}

function coefficients(Z: Values, x: Float64Array, n: number): Float64Array {
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A[i * n + j] = x[j] === 0 ? 0 : Z[i * n + j] / x[j];
  return A;
}

/** An Mrio split at a border: what crosses it, and the system without what crosses. */
export interface Cut {
  /** Final sales that do not cross, n. */
  readonly y0: Values;
  /** Final sales that cross, n. */
  readonly yK: Values;
  /** Factors of I − A0, A without the blocks K that cross. */
  readonly system: Solver;
}

const cuts = new WeakMap<Mrio, WeakMap<Partition, Cut>>();

/**
 * Splits an Mrio at a border, computed on first use.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; flows between two groups cross (the outside group never does)
 * @returns y = y0 + yK, and the factors of I − A0, where A = A0 + K
 * @throws  MrioError `convergence` when I − A0 is singular
 */
export function cut(of: Mrio, border: Partition): Cut {
  const known = cuts.get(of)?.get(border);
  if (known) return known;
  const { A } = leontief(of);
  const n = of.Z.rows.labels.length;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const perRegion = of.categories.length;
  const y0 = new Float64Array(n);
  const yK = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const from = Math.floor(i / S);
    for (let to = 0; to < R; to++) {
      const sales = crosses(border, from, to) ? yK : y0;
      for (let f = 0; f < perRegion; f++) sales[i] += of.Y.values[(i * R + to) * perRegion + f];
    }
  }
  const system = preparedSystems(of)?.cuts.get(border)?.() ?? systemOf(withoutCrossing(A, border, S), n);
  const result = Object.freeze({ y0, yK, system });
  const byBorder = cuts.get(of) ?? new WeakMap<Partition, Cut>();
  byBorder.set(border, result);
  cuts.set(of, byBorder);
  return result;
}

/**
 * Gives back the room of a border's factors: for a large table that is cut at one border after the other.
 *
 * The next `cut` at the border factors anew.
 */
export function forgetCut(of: Mrio, border: Partition): void {
  const byBorder = cuts.get(of);
  byBorder?.get(border)?.system.free?.();
  byBorder?.delete(border);
}

/** A0: A with nothing in the blocks that cross. */
function withoutCrossing(A: Float64Array, border: Partition, S: number): Float64Array {
  const R = border.of.length;
  const n = R * S;
  const kept = A.slice();
  for (let i = 0; i < n; i++) {
    for (let to = 0; to < R; to++) {
      if (crosses(border, Math.floor(i / S), to)) kept.fill(0, i * n + to * S, i * n + (to + 1) * S);
    }
  }
  return kept;
}
