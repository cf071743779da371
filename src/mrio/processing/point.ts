import type { Mrio } from '../mrio.ts';
import { assembleSplit } from './assemble-split.ts';
import type { SplitState } from './split-state.ts';
import { VALUE_CLASS } from './split-state.ts';

/** Shares of the parts in every cell of the split columns: one table per industry, parts × (N + 1), value added last. */
export type Point = readonly Float64Array[];

/** Flows of a split table, without labels. */
export interface SplitFlows {
  /** N × N, money. */
  readonly Z: Float64Array;
  /** Value added, output, and 1/output (0 without output), N. */
  readonly value: Float64Array;
  readonly output: Float64Array;
  readonly perOutput: Float64Array;
}

/** The point of the cross-entropy recipes. */
export function startingPoint({ frame, columns, classAt }: SplitState): Point {
  const N = classAt.length;
  return frame.industries.map(({ parts }, each) => {
    const P = parts.length;
    return Float64Array.from({ length: P * (N + 1) }, (_, at) => {
      const row = at % (N + 1);
      return columns.shares[each][(row < N ? classAt[row] : VALUE_CLASS) * P + Math.floor(at / (N + 1))];
    });
  });
}

/** The point at a part of the way from one to another. */
export function between(from: Point, to: Point, way: number): Point {
  return from.map((shares, each) => shares.map((share, at) => share + way * (to[each][at] - share)));
}

/**
 * Flows of the split table at a point.
 *
 * @param   state  the split, N activities
 * @param   point  shares of the parts in every cell
 * @returns Z (N × N), value added and output (N), money
 * @identity parts of a column add up to the column
 */
export function flowsAt(state: SplitState, point: Point): SplitFlows {
  const { of, frame, rows, value: unsplit, outputs } = state;
  const S = of.sectors.labels.length;
  const n = unsplit.length;
  const N = state.classAt.length;
  const Z = new Float64Array(N * N);
  const value = new Float64Array(N);
  const output = new Float64Array(N);
  const split = new Set(frame.industries.map(({ activity }) => activity));
  for (let j = 0; j < n; j++) {
    if (split.has(j)) continue;
    const column = frame.place[Math.floor(j / S)] * S + (j % S);
    for (let i = 0; i < N; i++) Z[i * N + column] = rows[i * n + j];
    value[column] = unsplit[j];
  }
  frame.industries.forEach(({ activity, parts }, each) => {
    const shares = point[each];
    parts.forEach((column, p) => {
      for (let i = 0; i < N; i++) Z[i * N + column] = rows[i * n + activity] * shares[p * (N + 1) + i];
      value[column] = unsplit[activity] * shares[p * (N + 1) + N];
      output[column] = outputs[each].output[p];
    });
  });
  for (let a = 0; a < N; a++) {
    if (output[a] > 0) continue;
    let made = value[a];
    for (let i = 0; i < N; i++) made += Z[i * N + a];
    output[a] = made;
  }
  return { Z, value, output, perOutput: output.map((x) => (x > 0 ? 1 / x : 0)) };
}

/**
 * The split Mrio at a point.
 *
 * @throws  MrioError `balance` when the point does not close the columns
 */
export function assembleAt({ frame, outputs, classAt }: SplitState, point: Point): Mrio {
  const rows = classAt.length + 1;
  return assembleSplit(
    frame,
    outputs,
    (each, part, row) => point[each][part * rows + (row < 0 ? rows - 1 : row)],
    'split within the bounds of the recipes',
  );
}
