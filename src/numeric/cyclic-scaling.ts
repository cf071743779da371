import { scaling } from './engine/scaling.ts';
import { familyTotals, sumOfSet } from './plain-scaling.ts';

/**
 * Sets of cells that are scaled together, one set after the other.
 *
 * Set s owns the runs `starts[s] … starts[s+1] − 1`; run r is the cells `runs[2r] … runs[2r+1] − 1`. Without families
 * each set is scaled to `targets[s]`; with families the sets of one family are scaled so that set s has the share
 * `targets[s]` of their joint total.
 */
export interface Stage {
  readonly kind: 'sets';
  readonly name: string;
  readonly starts: Int32Array;
  readonly runs: Int32Array;
  readonly targets: Float64Array;
  readonly families?: Int32Array;
  /** Whether the largest relative gap of this stage decides when to stop. */
  readonly watched: boolean;
}

/**
 * The three margins of a table nested in a coarser one, applied in one sweep over the matrix: columns, rows, and the
 * cells of the coarse table. The same as three stages of sets, without index lists.
 */
export interface Margins {
  readonly kind: 'margins';
  readonly name: string;
  /** Rows of the matrix, and its width; the first `rows` columns have targets. */
  readonly rows: number;
  readonly width: number;
  readonly columnTargets: ArrayLike<number>;
  readonly rowTargets: ArrayLike<number>;
  /** Rows of the matrix that belong to each row of the coarse table. */
  readonly families: readonly (readonly number[])[];
  /** Column of the coarse table of each column, and width of the coarse table. */
  readonly parentColumn: Int32Array;
  readonly coarseWidth: number;
  readonly coarse: ArrayLike<number>;
}

/** How a balancing run ended. */
export interface ScalingResult {
  readonly cycles: number;
  /** Largest relative gap of each watched stage after the last cycle, by name. */
  readonly gaps: ReadonlyMap<string, number>;
  readonly converged: boolean;
}

/**
 * Cyclic proportional scaling: each stage in turn scales its sets to their targets (RAS with any number of margins).
 *
 * All values must be ≥ 0. A set whose sum is 0 is left alone; a set whose target is 0 becomes 0.
 *
 * @param   values      the cells; changed in place
 * @param   stages      in the order in which they are applied in every cycle
 * @param   maxCycles   cycles at most
 * @param   checkEvery  gaps are looked at after every so many cycles
 * @param   tolerance   stop when all watched gaps are below it
 * @returns cycles used, last gaps, and whether they are below the tolerance
 */
export function cyclicScaling(
  values: Float64Array,
  stages: readonly (Stage | Margins)[],
  maxCycles: number,
  checkEvery: number,
  tolerance: number,
): ScalingResult {
  const on = scaling(values);
  try {
    let gaps = new Map<string, number>();
    for (let cycle = 1; cycle <= maxCycles; cycle++) {
      for (const stage of stages) on.apply(stage);
      if (cycle % checkEvery !== 0 && cycle !== maxCycles) continue;
      if (cycle !== maxCycles && !isBelow(on.values(), stages, tolerance)) continue;
      gaps = gapsOf(on.values(), stages);
      const converged = [...gaps.values()].every((gap) => gap < tolerance);
      const last = on.values();
      if (last !== values) values.set(last);
      return { cycles: cycle, gaps, converged };
    }
    return { cycles: 0, gaps, converged: false };
  } finally {
    on.free();
  }
}

/** Whether all watched gaps are below the tolerance; ends at the first that is not. */
function isBelow(values: Float64Array, stages: readonly (Stage | Margins)[], tolerance: number): boolean {
  return stages.every((stage) =>
    stage.kind === 'margins'
      ? marginGaps(values, stage).every(([, gap]) => gap < tolerance)
      : !stage.watched || largestGap(values, stage) < tolerance,
  );
}

function gapsOf(values: Float64Array, stages: readonly (Stage | Margins)[]): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const stage of stages) {
    if (stage.kind === 'margins') for (const [name, gap] of marginGaps(values, stage)) gaps.set(name, gap);
    else if (stage.watched) gaps.set(stage.name, largestGap(values, stage));
  }
  return gaps;
}

function marginGaps(values: Float64Array, margins: Margins): [string, number][] {
  const { rows, width } = margins;
  const gap = (sum: number, target: number) => (target === 0 ? Math.abs(sum) : Math.abs(sum / target - 1));
  const columns = new Float64Array(rows);
  let worstRow = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += values[row * width + j];
    for (let j = 0; j < rows; j++) columns[j] += values[row * width + j];
    worstRow = Math.max(worstRow, gap(sum, margins.rowTargets[row]));
  }
  const worstColumn = columns.reduce(
    (worst, sum, j) => Math.max(worst, gap(sum, margins.columnTargets[j])),
    0,
  );
  return [
    ['columns', worstColumn],
    ['rows', worstRow],
  ];
}

/**
 * Largest relative gap between the sums of a stage's sets and their targets.
 *
 * A set with target 0 counts with its sum over 1.
 */
export function largestGap(values: Float64Array, stage: Stage): number {
  const { targets, families } = stage;
  const sums = targets.map((_, s) => sumOfSet(values, stage, s));
  const totals = families && familyTotals(stage, sums);
  let worst = 0;
  for (let s = 0; s < targets.length; s++) {
    const goal = totals ? targets[s] * totals[families[s]] : targets[s];
    worst = Math.max(worst, goal === 0 ? Math.abs(sums[s]) : Math.abs(sums[s] / goal - 1));
  }
  return worst;
}

/**
 * Makes a stage from lists of cells.
 *
 * @param   sets  cells and target (or share, with a family) of each set
 */
export function stage(
  name: string,
  sets: readonly { readonly cells: readonly number[]; readonly target: number; readonly family?: number }[],
  watched = true,
): Stage {
  const starts = new Int32Array(sets.length + 1);
  const runs: number[] = [];
  sets.forEach(({ cells }, s) => {
    for (let c = 0; c < cells.length; ) {
      const first = c;
      while (c + 1 < cells.length && cells[c + 1] === cells[c] + 1) c += 1;
      runs.push(cells[first], cells[c] + 1);
      c += 1;
    }
    starts[s + 1] = runs.length / 2;
  });
  const cells = { starts, runs: Int32Array.from(runs) };
  const targets = Float64Array.from(sets, (set) => set.target);
  const families = sets.some((set) => set.family !== undefined)
    ? Int32Array.from(sets, (set) => set.family!)
    : undefined;
  return { kind: 'sets', name, ...cells, targets, ...(families && { families }), watched };
}
