import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { directions } from './directions.ts';
import { flowAcross } from './flow-value.ts';
import { result } from './result.ts';

/** Between direction and sector in the label of a flow. */
const INSIDE = ' ';

/**
 * Whose value is inside what crosses the border: value added by region of origin, in the flow of each industry.
 *
 * Read a column as the make-up of one industry's sales across. Value that crosses twice is inside two flows and counts
 * twice, as in gross trade itself.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @returns origin region × flow (R × G·(G−1)·S; flows are labelled `g>h sector`), unit of the Mrio
 * @identity a column adds up to the sales of that industry across the border, since v L = ι′
 * @source  Hummels, Ishii & Yi (2001), generalised: v_r L ê_gh
 */
export function flowOrigins(of: Mrio, border: Partition): Table<'origin', 'flow'> {
  const { axis: ways, each } = directions(border);
  const { vc, system } = leontief(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = R * S;
  const masked = new Float64Array(R * n);
  for (let r = 0; r < R; r++) for (let k = 0; k < S; k++) masked[r * n + r * S + k] = vc[r * S + k];
  const content = system.left(masked, R);
  const width = each.length * S;
  const values = new Float64Array(R * width);
  each.forEach((direction, way) => {
    const sold = flowAcross(of, direction);
    for (const from of direction.fromRegions) {
      for (let k = 0; k < S; k++) {
        const i = from * S + k;
        for (let r = 0; r < R; r++) values[r * width + way * S + k] += content[r * n + i] * sold[i];
      }
    }
  });
  const flows = ways.labels.flatMap((way) => of.sectors.labels.map((sector) => `${way}${INSIDE}${sector}`));
  return result(of, 'flow-origins', axis('origin', of.regions.labels), axis('flow', flows), values);
}
