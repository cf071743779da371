import type { Mrio } from '../mrio.ts';
import { splitRows } from './assemble-split.ts';
import type { ColumnShares } from './moments.ts';
import { CLASSES, classOfRegions, columnShares } from './moments.ts';
import type { ProcessingParameters } from './parameters.ts';
import type { PartOutputs } from './part-outputs.ts';
import { partOutputs } from './part-outputs.ts';
import type { ProcessingPlan } from './plan.ts';
import type { SplitFrame } from './split-frame.ts';
import { splitFrame } from './split-frame.ts';

/** Class of value added. */
export const VALUE_CLASS = CLASSES.indexOf('value added');

/** A split in the making: what its bounds and its assembly start from. N activities in the split Mrio, n before. */
export interface SplitState {
  readonly of: Mrio;
  readonly frame: SplitFrame;
  readonly parameters: ProcessingParameters;
  readonly outputs: readonly PartOutputs[];
  readonly columns: ColumnShares;
  /** Class of input of each row, N. */
  readonly classAt: Int8Array;
  /** Region of the unsplit Mrio of each row, N. */
  readonly regionAt: Int32Array;
  /** Inputs with rows split and columns not, N × n, money. */
  readonly rows: Float64Array;
  /** Final sales by region of the unsplit Mrio, N × R, money. */
  readonly final: Float64Array;
  /** Value added, n, money. */
  readonly value: Float64Array;
}

/**
 * Outputs, sales and the cross-entropy recipes of a split, before the Mrio is put together.
 *
 * @throws  MrioError as `splitProcessing`
 */
export function splitState(of: Mrio, plan: ProcessingPlan, parameters: ProcessingParameters): SplitState {
  const frame = splitFrame(of, plan);
  const outputs = partOutputs(frame, parameters);
  const columns = columnShares(frame, outputs, parameters);
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const C = of.categories.length;
  const N = frame.regions.labels.length * S;
  const n = R * S;
  const classes = classOfRegions(frame);
  const classAt = new Int8Array(N);
  const regionAt = new Int32Array(N);
  frame.place.forEach((from, r) => {
    const to = frame.place[r + 1] ?? frame.regions.labels.length;
    classAt.fill(classes[r], from * S, to * S);
    regionAt.fill(r, from * S, to * S);
  });
  const { Z, Y } = splitRows(frame, outputs);
  const final = new Float64Array(N * R);
  const width = frame.regions.labels.length * C;
  for (let i = 0; i < N; i++)
    for (let r = 0; r < R; r++)
      for (let c = 0; c < C; c++) final[i * R + r] += Y[i * width + frame.place[r] * C + c];
  const value = new Float64Array(n);
  for (let c = 0; c < of.V.rows.labels.length; c++)
    for (let j = 0; j < n; j++) value[j] += of.V.values[c * n + j];
  return Object.freeze({
    of,
    frame,
    parameters,
    outputs,
    columns,
    classAt,
    regionAt,
    rows: Z,
    final,
    value,
  });
}
