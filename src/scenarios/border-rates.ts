import type { Partition } from '../core/partition.ts';
import { crosses } from '../core/partition.ts';
import type { Provenance } from '../core/provenance.ts';
import { provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';

/**
 * A rate on everything that crosses a border, or on what crosses it one way or of some sectors.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; flows between two groups cross, those with the outside do not
 * @param   rate    rate of each flow, by name of the selling and buying group and of the sector; one number for all
 * @param   from    where the rates come from; an assumption when left out
 * @returns supplier × region (n × R), ratio
 * @throws  MrioError `input` when a rate is no number
 * @identity 0 where nothing crosses
 * @source  own definition
 */
export function borderRates(
  of: Mrio,
  border: Partition,
  rate: number | ((seller: string, buyer: string, sector: string) => number),
  from: Provenance = provenance('assumed rates', 'scenario', []),
): Table<'supplier', 'region'> {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const values = new Float64Array(R * S * R);
  for (let r = 0; r < R; r++) {
    for (let q = 0; q < R; q++) {
      if (!crosses(border, r, q)) continue;
      const [seller, buyer] = [border.groups.labels[border.of[r]], border.groups.labels[border.of[q]]];
      of.sectors.labels.forEach((sector, k) => {
        values[(r * S + k) * R + q] = typeof rate === 'number' ? rate : rate(seller, buyer, sector);
      });
    }
  }
  return table({ rows: of.Z.rows, cols: of.regions, values, unit: RATIO, provenance: from });
}
