import type { Provenance } from '../core/provenance.ts';
import { millionUsd } from '../core/unit.ts';
import type { Mrio } from './mrio.ts';
import { mrioFromFlows } from './mrio.ts';

/** Flows and final demand side by side: rows are supplier activities, columns are user activities and then regions. */
export interface FlowMatrix {
  readonly regions: number;
  readonly sectors: number;
  /** n × (n + R), row-major. */
  readonly values: Float64Array;
}

/**
 * An Mrio from balanced flows; value added is the residual of the columns.
 *
 * @param   flows       n × (n + R)
 * @param   labels      regions and sectors
 * @param   provenance  where they come from
 * @returns the Mrio, million USD at basic prices
 */
export function mrioOfFlows(
  flows: FlowMatrix,
  labels: { readonly regions: readonly string[]; readonly sectors: readonly string[] },
  year: number,
  provenance: Provenance,
): Mrio {
  const n = flows.regions * flows.sectors;
  const width = n + flows.regions;
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * flows.regions);
  for (let row = 0; row < n; row++) {
    Z.set(flows.values.subarray(row * width, row * width + n), row * n);
    Y.set(flows.values.subarray(row * width + n, (row + 1) * width), row * flows.regions);
  }
  return mrioFromFlows({ year, ...labels, flows: Z, demand: Y, unit: millionUsd(year), provenance });
}

/** The flows of an Mrio with one column of final demand per region. */
export function flowsOf(of: Mrio): FlowMatrix {
  const R = of.regions.labels.length;
  const n = of.Z.rows.labels.length;
  const perRegion = of.categories.length;
  const width = n + R;
  const values = new Float64Array(n * width);
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < n; j++) values[row * width + j] = of.Z.values[row * n + j];
    for (let d = 0; d < R * perRegion; d++) {
      values[row * width + n + Math.floor(d / perRegion)] += of.Y.values[row * R * perRegion + d];
    }
  }
  return { regions: R, sectors: of.sectors.labels.length, values };
}
