import type { Margins, Stage } from './cyclic-scaling.ts';

/** Applies stages to a table of values that it holds. */
export interface Scaling {
  apply(stage: Stage | Margins): void;
  /** The values as they are now; not to be kept. */
  values(): Float64Array;
  free(): void;
}

/**
 * Scaling in plain TypeScript, on the array that is given.
 *
 * The kernels add in the same order, so that both give the same bits.
 *
 * @param   values  the cells; changed in place
 */
export function plainScaling(values: Float64Array): Scaling {
  return {
    apply: (stage) => (stage.kind === 'sets' ? applyStage(values, stage) : applyMargins(values, stage)),
    values: () => values,
    free: () => {},
  };
}

function applyStage(values: Float64Array, stage: Stage): void {
  const { targets, families } = stage;
  const sums = targets.map((_, s) => sumOfSet(values, stage, s));
  const totals = families && familyTotals(stage, sums);
  for (let s = 0; s < targets.length; s++) {
    const target = totals ? targets[s] * totals[families[s]] : targets[s];
    if (sums[s] === 0 || sums[s] === target) continue;
    const factor = target / sums[s];
    for (let r = stage.starts[s]; r < stage.starts[s + 1]; r++) {
      for (let c = stage.runs[2 * r]; c < stage.runs[2 * r + 1]; c++) values[c] *= factor;
    }
  }
}

/** The joint total of each family. */
export function familyTotals(stage: Stage, sums: Float64Array): Float64Array {
  const totals = new Float64Array(sums.length);
  sums.forEach((sum, s) => {
    totals[stage.families![s]] += sum;
  });
  return totals;
}

/** The sum of a set, in four fixed lanes. */
export function sumOfSet(values: Float64Array, { starts, runs }: Stage, s: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let r = starts[s]; r < starts[s + 1]; r++) {
    const end = runs[2 * r + 1];
    let j = runs[2 * r];
    for (; j + 4 <= end; j += 4) {
      a += values[j];
      b += values[j + 1];
      c += values[j + 2];
      d += values[j + 3];
    }
    for (; j < end; j++) a += values[j];
  }
  return a + b + (c + d);
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
export function runsOf(parentColumn: Int32Array): Int32Array {
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
  for (; j + 4 <= rows; j += 4) {
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
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < rows; j++) factors[j] += values[row * width + j];
  }
  for (let j = 0; j < rows; j++) factors[j] = factors[j] === 0 ? 1 : columnTargets[j] / factors[j];
  return factors;
}
