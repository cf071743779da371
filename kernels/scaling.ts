// Cyclic proportional scaling of a table nested in a coarser one; the additions are in the order of plain-scaling.ts.

// @ts-ignore: decorator
@inline
function pair(at: usize): v128 {
  return v128.load(at);
}

/** The sum of some runs of numbers in four lanes; a, b are the first pair of lanes, c, d the second. */
function sumOfRuns(values: usize, runs: usize, first: i32, end: i32): f64 {
  let ab = f64x2.splat(0);
  let cd = f64x2.splat(0);
  for (let r = first; r < end; r++) {
    const run = runs + (<usize>r << 3);
    let at = values + (<usize>load<i32>(run) << 3);
    const last = values + (<usize>load<i32>(run + 4) << 3);
    for (; at + 32 <= last; at += 32) {
      ab = f64x2.add(ab, pair(at));
      cd = f64x2.add(cd, pair(at + 16));
    }
    for (; at < last; at += 8) {
      ab = f64x2.replace_lane(ab, 0, f64x2.extract_lane(ab, 0) + load<f64>(at));
    }
  }
  const left = f64x2.extract_lane(ab, 0) + f64x2.extract_lane(ab, 1);
  return left + (f64x2.extract_lane(cd, 0) + f64x2.extract_lane(cd, 1));
}

// @ts-ignore: decorator
@inline
function scaleFrom(at: usize, last: usize, factor: f64): void {
  const factors = f64x2.splat(factor);
  for (; at + 16 <= last; at += 16) v128.store(at, f64x2.mul(pair(at), factors));
  if (at < last) store<f64>(at, load<f64>(at) * factor);
}

/**
 * Scales sets of runs to their targets, or to their shares in the joint total of their family.
 *
 * @param starts    first run of each set, and the end (i32)
 * @param runs      first cell and end of each run (i32 each)
 * @param families  family of each set (i32), 0 for none
 * @param sums      room for one number per set
 * @param totals    room for one number per family
 */
export function scaleSets(
  values: usize,
  sets: i32,
  starts: usize,
  runs: usize,
  targets: usize,
  families: usize,
  familyCount: i32,
  sums: usize,
  totals: usize,
): void {
  if (families != 0) memory.fill(totals, 0, <usize>familyCount << 3);
  for (let s = 0; s < sets; s++) {
    const at = starts + (<usize>s << 2);
    const sum = sumOfRuns(values, runs, load<i32>(at), load<i32>(at + 4));
    store<f64>(sums + (<usize>s << 3), sum);
    if (families != 0) {
      const total = totals + (<usize>load<i32>(families + (<usize>s << 2)) << 3);
      store<f64>(total, load<f64>(total) + sum);
    }
  }
  for (let s = 0; s < sets; s++) {
    const sum = load<f64>(sums + (<usize>s << 3));
    let target = load<f64>(targets + (<usize>s << 3));
    if (families != 0) target *= load<f64>(totals + (<usize>load<i32>(families + (<usize>s << 2)) << 3));
    if (sum == 0 || sum == target) continue;
    const factor = target / sum;
    const at = starts + (<usize>s << 2);
    const end = load<i32>(at + 4);
    for (let r = load<i32>(at); r < end; r++) {
      const run = runs + (<usize>r << 3);
      scaleFrom(values + (<usize>load<i32>(run) << 3), values + (<usize>load<i32>(run + 4) << 3), factor);
    }
  }
}

/** Column factors: targets over the sums of the first `rows` columns, rows added one after the other. */
function columnFactors(values: usize, rows: i32, width: i32, targets: usize, factors: usize): void {
  const ld = <usize>width << 3;
  memory.fill(factors, 0, <usize>rows << 3);
  for (let i = 0; i < rows; i++) {
    const row = values + <usize>i * ld;
    let j: usize = 0;
    const pairs = <usize>(rows & ~1) << 3;
    for (; j < pairs; j += 16) v128.store(factors + j, f64x2.add(pair(factors + j), pair(row + j)));
    if (rows & 1) store<f64>(factors + j, load<f64>(factors + j) + load<f64>(row + j));
  }
  for (let j = 0; j < rows; j++) {
    const at = <usize>j << 3;
    const sum = load<f64>(factors + at);
    store<f64>(factors + at, sum == 0 ? 1 : load<f64>(targets + at) / sum);
  }
}

/** Scales the cells of a row by their column factors and adds the row up, in four lanes. */
function scaledRowSum(row: usize, factors: usize, rows: i32, width: i32): f64 {
  let ab = f64x2.splat(0);
  let cd = f64x2.splat(0);
  const fours = <usize>(rows & ~3) << 3;
  let j: usize = 0;
  for (; j < fours; j += 32) {
    const left = f64x2.mul(pair(row + j), pair(factors + j));
    const right = f64x2.mul(pair(row + j + 16), pair(factors + j + 16));
    v128.store(row + j, left);
    v128.store(row + j + 16, right);
    ab = f64x2.add(ab, left);
    cd = f64x2.add(cd, right);
  }
  let a = f64x2.extract_lane(ab, 0);
  let b = f64x2.extract_lane(ab, 1);
  for (; j < <usize>rows << 3; j += 8) {
    const value = load<f64>(row + j) * load<f64>(factors + j);
    store<f64>(row + j, value);
    a += value;
  }
  for (; j < <usize>width << 3; j += 8) b += load<f64>(row + j);
  return a + b + (f64x2.extract_lane(cd, 0) + f64x2.extract_lane(cd, 1));
}

/**
 * The three margins in one sweep: columns, rows, and the cells of the coarse table.
 *
 * @param familyStarts  first row of each family in `familyRows`, and the end (i32)
 * @param runs          first column, end, and shift to the coarse column of each run of columns (i32 each)
 * @param factors       room for `rows` numbers
 * @param sums          room for `coarseWidth` numbers
 */
export function scaleMargins(
  values: usize,
  rows: i32,
  width: i32,
  columnTargets: usize,
  rowTargets: usize,
  familyStarts: usize,
  familyRows: usize,
  families: i32,
  runs: usize,
  runCount: i32,
  coarse: usize,
  coarseWidth: i32,
  factors: usize,
  sums: usize,
): void {
  const ld = <usize>width << 3;
  columnFactors(values, rows, width, columnTargets, factors);
  for (let family = 0; family < families; family++) {
    memory.fill(sums, 0, <usize>coarseWidth << 3);
    const first = load<i32>(familyStarts + (<usize>family << 2));
    const end = load<i32>(familyStarts + (<usize>(family + 1) << 2));
    for (let i = first; i < end; i++) {
      const row = load<i32>(familyRows + (<usize>i << 2));
      const at = values + <usize>row * ld;
      const sum = scaledRowSum(at, factors, rows, width);
      scaleAndAdd(at, sum == 0 ? 1 : load<f64>(rowTargets + (<usize>row << 3)) / sum, runs, runCount, sums);
    }
    const goals = coarse + <usize>family * (<usize>coarseWidth << 3);
    for (let c: usize = 0; c < <usize>coarseWidth << 3; c += 8) {
      const sum = load<f64>(sums + c);
      store<f64>(sums + c, sum == 0 ? 1 : load<f64>(goals + c) / sum);
    }
    for (let i = first; i < end; i++) {
      const row = load<i32>(familyRows + (<usize>i << 2));
      scaleBy(values + <usize>row * ld, runs, runCount, sums);
    }
  }
}

/** Scales a row by one factor and adds its cells to the sums of the coarse table. */
function scaleAndAdd(row: usize, factor: f64, runs: usize, runCount: i32, sums: usize): void {
  const factors = f64x2.splat(factor);
  for (let r = 0; r < runCount; r++) {
    const run = runs + <usize>r * 12;
    let at = row + (<usize>load<i32>(run) << 3);
    const last = row + (<usize>load<i32>(run + 4) << 3);
    let to = sums + (<usize>(load<i32>(run) + load<i32>(run + 8)) << 3);
    for (; at + 16 <= last; at += 16, to += 16) {
      const value = f64x2.mul(pair(at), factors);
      v128.store(at, value);
      v128.store(to, f64x2.add(pair(to), value));
    }
    if (at < last) {
      const value = load<f64>(at) * factor;
      store<f64>(at, value);
      store<f64>(to, load<f64>(to) + value);
    }
  }
}

/** Scales the cells of a row by the factors of the coarse table. */
function scaleBy(row: usize, runs: usize, runCount: i32, factors: usize): void {
  for (let r = 0; r < runCount; r++) {
    const run = runs + <usize>r * 12;
    let at = row + (<usize>load<i32>(run) << 3);
    const last = row + (<usize>load<i32>(run + 4) << 3);
    let by = factors + (<usize>(load<i32>(run) + load<i32>(run + 8)) << 3);
    for (; at + 16 <= last; at += 16, by += 16) v128.store(at, f64x2.mul(pair(at), pair(by)));
    if (at < last) store<f64>(at, load<f64>(at) * load<f64>(by));
  }
}
