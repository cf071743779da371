import { axis } from '../../src/core/axis.ts';
import { byRegion } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import { RATIO } from '../../src/core/unit.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';

/** An elasticity for each sector of a table. */
export function thetaOf(
  of: Mrio,
  theta: number | ((sector: string, at: number) => number),
): Table<'sector', 'elasticity'> {
  const values = Float64Array.from(of.sectors.labels, (sector, at) =>
    typeof theta === 'number' ? theta : theta(sector, at),
  );
  return table({
    rows: of.sectors,
    cols: axis('elasticity', ['theta']),
    values,
    unit: RATIO,
    provenance: provenance('assumed elasticities', 'scenario', []),
  });
}

/** Rates between regions. */
export const ratesBetween = (
  of: Mrio,
  rate: number | ((seller: string, buyer: string, sector: string) => number),
): Table<'supplier', 'region'> => borderRates(of, byRegion(of.regions), rate);

/** Largest difference of two lists, relative to the largest number of the second. */
export function largestGap(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  let [gap, size] = [0, 0];
  for (let i = 0; i < theirs.length; i++) {
    gap = Math.max(gap, Math.abs(ours[i] - theirs[i]));
    size = Math.max(size, Math.abs(theirs[i]));
  }
  return ours.length === theirs.length ? gap / Math.max(size, Number.MIN_VALUE) : Number.POSITIVE_INFINITY;
}
