import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { result } from '../result.ts';
import { bmSource } from './borin-mancini/source.ts';
import type { Breakdown } from './flow-terms.ts';

/**
 * The part of exports that crosses at least two borders, and its backward and forward sides.
 *
 * Backward: what exports contain beyond value of the exporter that leaves it for the first time. Forward: value of the
 * exporter that the importer sells on. A ratio of totals; do not average it over flows.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      breakdown of exports
 * @returns flow × term, ratio: GVC GVCB GVCF; 0 where there are no exports
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity GVC = GVCB + GVCF
 * @source  Borin & Mancini (2019): GVC/E, GVCB/E, GVCF/E
 */
export function gvcParticipation(
  of: Mrio,
  border: Partition,
  by: Breakdown = 'exporter',
): Table<'flow', 'term'> {
  const amounts = bmSource(of, border, by);
  const names = amounts.cols.labels;
  const shown = ['GVC', 'GVCB', 'GVCF'];
  const shares = new Float64Array(amounts.rows.labels.length * shown.length);
  amounts.rows.labels.forEach((_, row) => {
    const exports = amounts.values[row * names.length + names.indexOf('GEXP')];
    shown.forEach((term, col) => {
      const part = amounts.values[row * names.length + names.indexOf(term)];
      shares[row * shown.length + col] = exports === 0 ? 0 : part / exports;
    });
  });
  return result(of, 'gvc-participation', amounts.rows, axis('term', shown), shares, RATIO);
}
