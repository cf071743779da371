import type { Provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { purchases } from './purchases.ts';
import { tableOfColumns } from './scenario-table.ts';

/**
 * Who bears a change of duties at the purchases of before: buyers where it is levied, or sellers where the goods are made.
 *
 * With full pass-through all is in the buyer's price; with none sellers take so much less for the same goods.
 *
 * @param   of           the Mrio
 * @param   before       duty before, n × R, ratio
 * @param   after        duty after, n × R, ratio
 * @param   passThrough  share that buyers pay
 * @param   provenance   where it comes from
 * @returns region × duty, buyers, sellers (R × 3), money
 * @throws  MrioError none
 * @identity Σ duty = Σ buyers + Σ sellers
 * @source  METHODS B.4
 */
export function bearers(
  of: Mrio,
  before: Float64Array,
  after: Float64Array,
  passThrough: number,
  provenance: Provenance,
): Table<'region', 'bearer'> {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const sold = purchases(of);
  const [duty, buyers, sellers] = [0, 1, 2].map(() => new Float64Array(R));
  for (let cell = 0; cell < sold.length; cell++) {
    const more = (after[cell] - before[cell]) * sold[cell];
    if (more === 0) continue;
    duty[cell % R] += more;
    buyers[cell % R] += passThrough * more;
    sellers[Math.floor(cell / (R * S))] += (1 - passThrough) * more;
  }
  return tableOfColumns(of.regions, 'bearer', { duty, buyers, sellers }, provenance, of.Z.unit);
}
