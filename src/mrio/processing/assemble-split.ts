import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { activityAxis, demandAxis } from '../layout.ts';
import type { Mrio } from '../mrio.ts';
import { mrio } from '../mrio.ts';
import type { PartOutputs } from './part-outputs.ts';
import type { SplitFrame } from './split-frame.ts';

/** Share of a part in what its industry uses of a row: an activity of the split Mrio, or −1 for value added. */
export type ShareOf = (industry: number, part: number, row: number) => number;

/**
 * The split Mrio: each cell of a split industry's row shared by its sellers, then of its column by its users.
 *
 * @param   frame    where everything stands
 * @param   outputs  shares in sales of each industry
 * @param   share    share in the column of each part
 * @param   step     name of the step, for the provenance
 * @returns the Mrio with the regions of the frame; estimated
 * @throws  MrioError `balance` when the shares do not add up
 * @identity the parts of a region together are the region, in every cell
 */
export function assembleSplit(
  frame: SplitFrame,
  outputs: readonly PartOutputs[],
  share: ShareOf,
  step: string,
): Mrio {
  const { of, regions } = frame;
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const N = regions.labels.length * S;
  const { Z: rows, Y } = splitRows(frame, outputs);
  const industryAt = new Map(frame.industries.map(({ activity }, each) => [activity, each]));
  const Z = new Float64Array(N * N);
  const components = of.V.rows.labels.length;
  const V = new Float64Array(components * N);
  for (let j = 0; j < n; j++) {
    const column = placeOf(frame, j, S);
    const each = industryAt.get(j);
    if (each === undefined) {
      for (let i = 0; i < N; i++) Z[i * N + column] = rows[i * n + j];
      for (let c = 0; c < components; c++) V[c * N + column] = of.V.values[c * n + j];
      continue;
    }
    frame.industries[each].parts.forEach((part, p) => {
      for (let i = 0; i < N; i++) {
        const cell = rows[i * n + j];
        if (cell !== 0) Z[i * N + part] = cell * share(each, p, i);
      }
      for (let c = 0; c < components; c++) V[c * N + part] = of.V.values[c * n + j] * share(each, p, -1);
    });
  }
  const suppliers = activityAxis('supplier', regions, of.sectors);
  const users = activityAxis('user', regions, of.sectors);
  const from = (part: Table) => ({
    unit: part.unit,
    provenance: combine(step, [part.provenance], 'estimated'),
  });
  return mrio({
    year: of.year,
    regions,
    sectors: of.sectors,
    categories: of.categories,
    Z: table({ rows: suppliers, cols: users, values: Z, ...from(of.Z) }),
    Y: table({ rows: suppliers, cols: demandAxis(regions, of.categories), values: Y, ...from(of.Y) }),
    V: table({ rows: of.V.rows, cols: users, values: V, ...from(of.V) }),
  });
}

/**
 * Rows shared by their sellers, columns as they were.
 *
 * @returns Z (N × n: suppliers of the split Mrio, users of the unsplit one) and Y (N × demand of the split one), money
 * @identity rows of the parts add up to the row of the industry
 */
export function splitRows(
  frame: SplitFrame,
  outputs: readonly PartOutputs[],
): { Z: Float64Array; Y: Float64Array } {
  const { of, regions, place } = frame;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const C = of.categories.length;
  const n = R * S;
  const N = regions.labels.length * S;
  const width = regions.labels.length * C;
  const Z = new Float64Array(N * n);
  const Y = new Float64Array(N * width);
  const put = (i: number, at: number, shareTo: (region: number) => number): void => {
    for (let to = 0; to < R; to++) {
      const part = shareTo(to);
      if (part === 0) continue;
      for (let j = to * S; j < (to + 1) * S; j++) Z[at * n + j] = of.Z.values[i * n + j] * part;
      for (let c = 0; c < C; c++)
        Y[at * width + place[to] * C + c] = of.Y.values[(i * R + to) * C + c] * part;
    }
  };
  const industryAt = new Map(frame.industries.map(({ activity }, each) => [activity, each]));
  for (let i = 0; i < n; i++) {
    const each = industryAt.get(i);
    if (each === undefined) put(i, placeOf(frame, i, S), () => 1);
    else {
      const { sales } = outputs[each];
      frame.industries[each].parts.forEach((at, p) => {
        put(i, at, (to) => sales[p * R + to]);
      });
    }
  }
  return { Z, Y };
}

function placeOf({ place }: SplitFrame, activity: number, S: number): number {
  return place[Math.floor(activity / S)] * S + (activity % S);
}
