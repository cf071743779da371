import type { Breakdown } from '../flow-rows.ts';

/** Whose exports are the line that value is counted at: those of an exporter, a part of them, or all of the world. */
export type Perimeter = Breakdown | 'world';

/** Content of a unit of every flow, by position and importing group: n × G ratios each. */
export interface Contents {
  readonly DVA: Float64Array;
  readonly DDC: Float64Array;
  readonly FVA: Float64Array;
  readonly FDC: Float64Array;
}

/** Own and foreign content of a unit of each position, each time that it is inside: n ratios each. */
export type Sides = readonly [Float64Array, Float64Array];
