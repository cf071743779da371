import type { FlowMatrix } from '../flow-matrix.ts';

/** Output, value-added share and exports of each economy of the base table, G × S each. */
export interface BaseTotals {
  readonly output: Float64Array;
  readonly vaShare: Float64Array;
  readonly exported: Float64Array;
}

/** Totals of the base table. */
export function baseTotals(base: FlowMatrix): BaseTotals {
  const { regions: G, sectors: S, values } = base;
  const n = G * S;
  const width = n + G;
  const output = new Float64Array(n);
  const inputs = new Float64Array(n);
  const exported = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const home = Math.floor(row / S);
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column];
      const to = column < n ? Math.floor(column / S) : column - n;
      output[row] += value;
      if (to !== home) exported[row] += value;
      if (column < n) inputs[column] += value;
    }
  }
  return { output, exported, vaShare: output.map((x, i) => (x === 0 ? 0 : (x - inputs[i]) / x)) };
}
