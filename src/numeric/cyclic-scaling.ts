/**
 * Sets of cells that are scaled together, one set after the other.
 *
 * Set s owns `cells[offsets[s]] … cells[offsets[s+1] − 1]`. Without families each set is scaled to `targets[s]`;
 * with families the sets of one family are scaled so that set s has the share `targets[s]` of their joint total.
 */
export interface Stage {
  readonly name: string;
  readonly offsets: Int32Array;
  readonly cells: Int32Array;
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
  let gaps = new Map<string, number>();
  for (let cycle = 1; cycle <= maxCycles; cycle++) {
    for (const stage of stages) 'cells' in stage ? applyStage(values, stage) : applyMargins(values, stage);
    if (cycle % checkEvery === 0 || cycle === maxCycles) {
      gaps = new Map();
      for (const stage of stages) {
        if (!('cells' in stage)) for (const [name, gap] of marginGaps(values, stage)) gaps.set(name, gap);
        else if (stage.watched) gaps.set(stage.name, largestGap(values, stage));
      }
      const converged = [...gaps.values()].every((gap) => gap < tolerance);
      if (converged || cycle === maxCycles) return { cycles: cycle, gaps, converged };
    }
  }
  return { cycles: 0, gaps, converged: false };
}

function applyStage(values: Float64Array, stage: Stage): void {
  const { offsets, cells, targets } = stage;
  if (stage.families) {
    const goals = familyGoals(values, stage);
    for (let s = 0; s < targets.length; s++) scaleSet(values, cells, offsets[s], offsets[s + 1], goals[s]);
    return;
  }
  for (let s = 0; s < targets.length; s++) scaleSet(values, cells, offsets[s], offsets[s + 1], targets[s]);
}

function applyMargins(values: Float64Array, margins: Margins): void {
  const { rows, width, rowTargets, families, parentColumn, coarseWidth, coarse } = margins;
  const byColumn = columnFactors(values, margins);
  const runs = runsOf(parentColumn);
  const sums = new Float64Array(coarseWidth);
  const factors = new Float64Array(coarseWidth);
  for (let family = 0; family < families.length; family++) {
    sums.fill(0);
    for (const row of families[family]) {
      const sum = scaledRowSum(values, row * width, byColumn, rows, width);
      scaleAndAdd(values, row * width, sum === 0 ? 1 : rowTargets[row] / sum, runs, sums);
    }
    for (let c = 0; c < coarseWidth; c++) {
      factors[c] = sums[c] === 0 ? 1 : coarse[family * coarseWidth + c] / sums[c];
    }
    for (const row of families[family]) scaleBy(values, row * width, runs, factors);
  }
}

/** Columns in runs whose columns of the coarse table are consecutive too: first, end, and how far to shift. */
function runsOf(parentColumn: Int32Array): Int32Array {
  const runs: number[] = [];
  for (let start = 0; start < parentColumn.length; ) {
    let end = start + 1;
    while (end < parentColumn.length && parentColumn[end] === parentColumn[end - 1] + 1) end += 1;
    runs.push(start, end, parentColumn[start] - start);
    start = end;
  }
  return Int32Array.from(runs);
}

/** Scales a row by one factor and adds its cells to the sums of the coarse table. */
function scaleAndAdd(
  values: Float64Array,
  from: number,
  factor: number,
  runs: Int32Array,
  sums: Float64Array,
): void {
  for (let r = 0; r < runs.length; r += 3) {
    const [end, shift] = [runs[r + 1], runs[r + 2]];
    for (let j = runs[r]; j < end; j++) {
      const value = values[from + j] * factor;
      values[from + j] = value;
      sums[shift + j] += value;
    }
  }
}

/** Scales the cells of a row by the factors of the coarse table. */
function scaleBy(values: Float64Array, from: number, runs: Int32Array, factors: Float64Array): void {
  for (let r = 0; r < runs.length; r += 3) {
    const [end, shift] = [runs[r + 1], runs[r + 2]];
    for (let j = runs[r]; j < end; j++) values[from + j] *= factors[shift + j];
  }
}

/** Scales the cells of a row by their column factors and adds the row up, in four fixed lanes. */
function scaledRowSum(
  values: Float64Array,
  from: number,
  factors: Float64Array,
  rows: number,
  width: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let j = 0;
  for (; j + 3 < rows; j += 4) {
    const at = from + j;
    a += values[at] *= factors[j];
    b += values[at + 1] *= factors[j + 1];
    c += values[at + 2] *= factors[j + 2];
    d += values[at + 3] *= factors[j + 3];
  }
  for (; j < rows; j++) a += values[from + j] *= factors[j];
  for (; j < width; j++) b += values[from + j];
  return a + b + (c + d);
}

function columnFactors(values: Float64Array, margins: Margins): Float64Array {
  const { rows, width, columnTargets } = margins;
  const factors = new Float64Array(rows);
  let row = 0;
  // Four rows at a time, added in the same order as one at a time.
  for (; row + 3 < rows; row += 4) {
    const [a, b, c, d] = [row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width];
    for (let j = 0; j < rows; j++) {
      factors[j] = factors[j] + values[a + j] + values[b + j] + values[c + j] + values[d + j];
    }
  }
  for (; row < rows; row++) for (let j = 0; j < rows; j++) factors[j] += values[row * width + j];
  for (let j = 0; j < rows; j++) factors[j] = factors[j] === 0 ? 1 : columnTargets[j] / factors[j];
  return factors;
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

function scaleSet(values: Float64Array, cells: Int32Array, from: number, to: number, target: number): void {
  let sum = 0;
  for (let c = from; c < to; c++) sum += values[cells[c]];
  if (sum === 0 || sum === target) return;
  const factor = target / sum;
  for (let c = from; c < to; c++) values[cells[c]] *= factor;
}

function familyGoals(values: Float64Array, stage: Stage): Float64Array {
  const { offsets, cells, targets } = stage;
  const families = stage.families!;
  const totals = new Float64Array(targets.length);
  for (let s = 0; s < targets.length; s++) {
    for (let c = offsets[s]; c < offsets[s + 1]; c++) totals[families[s]] += values[cells[c]];
  }
  return targets.map((share, s) => share * totals[families[s]]);
}

/**
 * Largest relative gap between the sums of a stage's sets and their targets.
 *
 * A set with target 0 counts with its sum over 1.
 */
export function largestGap(values: Float64Array, stage: Stage): number {
  const { offsets, cells } = stage;
  const goals = stage.families ? familyGoals(values, stage) : stage.targets;
  let worst = 0;
  for (let s = 0; s < goals.length; s++) {
    let sum = 0;
    for (let c = offsets[s]; c < offsets[s + 1]; c++) sum += values[cells[c]];
    const gap = goals[s] === 0 ? Math.abs(sum) : Math.abs(sum / goals[s] - 1);
    if (gap > worst) worst = gap;
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
  const offsets = new Int32Array(sets.length + 1);
  sets.forEach((set, s) => {
    offsets[s + 1] = offsets[s] + set.cells.length;
  });
  const cells = new Int32Array(offsets[sets.length]);
  sets.forEach((set, s) => {
    cells.set(set.cells, offsets[s]);
  });
  const targets = Float64Array.from(sets, (set) => set.target);
  const families = sets.some((set) => set.family !== undefined)
    ? Int32Array.from(sets, (set) => set.family!)
    : undefined;
  return families
    ? { name, offsets, cells, targets, families, watched }
    : { name, offsets, cells, targets, watched };
}
