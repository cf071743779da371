import { blockDots } from '../numeric/block-dots.ts';
import type { Hand } from '../numeric/engine/sweeps.ts';
import type { Inverse } from '../numeric/engine/system.ts';
import { fewSides } from '../numeric/few-sides.ts';
import type { Solver } from '../numeric/solver.ts';
import { LARGE } from '../numeric/solver.ts';
import type { Grouped } from './grouped.ts';
import { leontief } from './leontief.ts';
import { productive } from './productive.ts';
import { inverseOf, systemOf, withMemory } from './system.ts';

/** One square matrix per group, row-major, in the order of the groups. */
export type Blocks = readonly Float64Array[];

/** What decompositions ask of the Leontief inverse L = (I − A)⁻¹, each solved on first use and never all of L. */
interface Solved {
  system?: Solver;
  origins?: Float64Array;
  outputs?: Float64Array;
  local?: Blocks;
  diagonal?: Blocks;
}

const remembered = new WeakMap<Grouped, Solved>();

function solved(seen: Grouped): Solved {
  let known = remembered.get(seen);
  if (!known) {
    known = {};
    remembered.set(seen, known);
  }
  return known;
}

/**
 * L times sides: by sweeps when there are few and I − A is not factored yet, else by its factors.
 *
 * @param   sides  n × m, row-major, by position
 * @returns n × m
 * @throws  MrioError `convergence` when I − A is singular, `input` when there is no memory for it
 */
export function applyInverse(seen: Grouped, sides: ArrayLike<number>, m: number): Float64Array {
  if (!isFew(seen, m)) return systemFor(seen).right(sides, m);
  const { n } = seen;
  const columns = Array.from({ length: m }, (_, c) =>
    Float64Array.from({ length: n }, (_, i) => sides[i * m + c]),
  );
  const found = swept(seen, 'right', columns);
  if (!found) return systemFor(seen).right(sides, m);
  const out = new Float64Array(n * m);
  found.forEach((column, c) => {
    for (let i = 0; i < n; i++) out[i * m + c] = column[i];
  });
  return out;
}

/**
 * Sides times L, in the same way.
 *
 * @param   sides  m × n, row-major, by position
 * @returns m × n
 * @throws  MrioError as `applyInverse`
 */
export function applyInverseLeft(seen: Grouped, sides: ArrayLike<number>, m: number): Float64Array {
  if (!isFew(seen, m)) return systemFor(seen).left(sides, m);
  const { n } = seen;
  const rows = Array.from({ length: m }, (_, r) =>
    Float64Array.from({ length: n }, (_, j) => sides[r * n + j]),
  );
  const found = swept(seen, 'left', rows);
  if (!found) return systemFor(seen).left(sides, m);
  const out = new Float64Array(m * n);
  found.forEach((row, r) => {
    out.set(row, r * n);
  });
  return out;
}

/** A factorisation is worth n/3 sweeps, and about 9 sweeps solve; with placing and passing on, n/60 sides break even. */
const SIDES_PER_ORDER = 1 / 60;
/** What a sweep may still change, relative to the largest cell of a side. */
const TOLERANCE = 1e-12;

function isFew(seen: Grouped, m: number): boolean {
  const { n, G } = seen;
  return n >= LARGE && G > 1 && m <= n * SIDES_PER_ORDER && !isFactored(seen);
}

/** The solutions, or nothing where the sweeps do not settle: then the factors are asked. */
function swept(seen: Grouped, hand: Hand, sides: readonly Float64Array[]): Float64Array[] | undefined {
  const { flows, perOutput, starts } = seen;
  const { solutions, residual } = withMemory(() =>
    fewSides({ flows, scale: perOutput, starts }, hand, sides, 0.3 * TOLERANCE),
  );
  return residual <= TOLERANCE ? solutions : undefined;
}

/**
 * Value added of each group per unit that each position delivers to final demand: v_g L.
 *
 * @returns G × n, row-major: row g holds v_g L_gj for every position j
 * @identity Σ over groups = 1 (ι′)
 */
export function valueOrigins(seen: Grouped): Float64Array {
  const known = solved(seen);
  if (!known.origins) {
    const { G, n, vc, groupAt } = seen;
    const sides = new Float64Array(G * n);
    for (let i = 0; i < n; i++) sides[groupAt[i] * n + i] = vc[i];
    known.origins = applyInverseLeft(seen, sides, G);
  }
  return known.origins;
}

/**
 * Output of every position for the final demand of each group: L Y.
 *
 * @returns n × G, row-major, money
 * @identity Σ over groups = x
 */
export function outputsByAbsorber(seen: Grouped): Float64Array {
  const known = solved(seen);
  known.outputs ??= applyInverse(seen, seen.final, seen.G);
  return known.outputs;
}

/**
 * The inverse within each group: Ld_gg = (I − A_gg)⁻¹.
 *
 * @returns one block per group
 */
export function localInverses(seen: Grouped): Blocks {
  const known = solved(seen);
  if (!known.local) {
    const { flows, perOutput, n, starts, G } = seen;
    known.local = Array.from({ length: G }, (_, g) => {
      const size = starts[g + 1] - starts[g];
      const block = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          block[i * size + j] = flows[(starts[g] + i) * n + starts[g] + j] * perOutput[starts[g] + j];
      return inverseOf(block, size).values;
    });
  }
  return known.local;
}

/**
 * The blocks of L on the diagonal, L_gg: what a group's deliveries need of the group itself, around the world too.
 *
 * @returns one block per group
 */
export function diagonalBlocks(seen: Grouped): Blocks {
  const known = solved(seen);
  known.diagonal ??= systemFor(seen).diagonal(seen.starts);
  return known.diagonal;
}

/**
 * Inputs that each position sells to each group for output that differs from seller to seller: A_sr w_r of every s and r.
 *
 * @param   outputs  G × n: row s holds the outputs that the inputs of group s go into
 * @returns n × G: row i, column r holds Σ over the positions j of group r of A_ij · outputs_sj, s the group of i
 */
export function inputsFor(seen: Grouped, outputs: ArrayLike<number>): Float64Array {
  const { n, G, flows, perOutput, starts } = seen;
  const units = Float64Array.from({ length: G * n }, (_, at) => outputs[at] * perOutput[at % n]);
  return blockDots(flows, units, starts);
}

/**
 * All of L. Ask for it only when every cell is needed: V L, L Y and the diagonal blocks cost much less. Not remembered;
 * its room comes back when the array is no longer held, so hold the array and not a part of it.
 *
 * @returns n × n, row-major, by position
 */
export function leontiefInverse(seen: Grouped): Float64Array {
  return inverseFor(seen).values;
}

/**
 * Works with all of L, and gives its room back at once.
 *
 * @param   use  what is done with L, n × n, row-major, by position; nothing may hold L afterwards
 * @throws  MrioError as `applyInverse`
 */
export function withInverse<T>(seen: Grouped, use: (L: Float64Array) => T): T {
  const { values, free } = inverseFor(seen);
  try {
    return use(values);
  } finally {
    free();
  }
}

function inverseFor(seen: Grouped): Inverse {
  const { n } = seen;
  return n < LARGE ? inverseOf(seen.A, n) : inverseOf(seen.flows, n, seen.perOutput);
}

function isFactored(seen: Grouped): boolean {
  if (seen.flows === seen.of.Z.values) return leontief(seen.of).isFactored;
  return solved(seen).system !== undefined;
}

function systemFor(seen: Grouped): Solver {
  const known = solved(seen);
  const { of, n } = seen;
  // Where positions are activities, the factorisation is that of the Mrio itself.
  if (seen.flows === of.Z.values) known.system ??= leontief(of).system;
  else
    known.system ??= productive(
      n < LARGE ? systemOf(seen.A, n) : systemOf(seen.flows, n, seen.perOutput),
      seen.flows,
    );
  return known.system;
}
