import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Direction } from './directions.ts';
import { directions } from './directions.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';

/**
 * All value added inside what crosses the border, by the activity anywhere in the world that adds it.
 *
 * Read it for the share of services in trade of goods. Value that crosses twice is inside two flows and counts twice,
 * as in gross trade itself.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them counted
 * @returns direction × supplier (G·(G−1) × n), unit of the Mrio
 * @identity row total = two-way trade of the direction
 * @source  Hummels, Ishii & Yi (2001), generalised: v̂ L e_gh
 */
export function flowValue(of: Mrio, border: Partition): Table<'direction', 'supplier'> {
  const { axis, each } = directions(border);
  const { vc, system } = leontief(of);
  const n = vc.length;
  const sides = new Float64Array(n * each.length);
  each.forEach((direction, col) => {
    flowAcross(of, direction).forEach((e, i) => {
      sides[i * each.length + col] = e;
    });
  });
  const output = system.right(sides, each.length);
  const values = new Float64Array(each.length * n);
  for (let row = 0; row < each.length; row++) {
    for (let i = 0; i < n; i++) values[row * n + i] = vc[i] * output[i * each.length + row];
  }
  return result(of, 'flow-value', axis, of.Z.rows, values);
}

/** Sales of the first group of a direction to the second, intermediate and final: e_gh, n. */
export function flowAcross(of: Mrio, direction: Direction): Float64Array {
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const sold = new Float64Array(R * S);
  for (const from of direction.fromRegions) {
    for (let k = 0; k < S; k++) {
      const i = activityIndex(from, k, S);
      for (const to of direction.toRegions) sold[i] += intermediate[i * R + to] + final[i * R + to];
    }
  }
  return sold;
}
