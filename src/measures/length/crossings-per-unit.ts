import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse, applyInverseLeft } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { byActivity } from './by-activity.ts';
import { groupCrosses } from './group-crosses.ts';
import { placed } from './placed.ts';

/** The columns: crossings behind a product, crossings of its own final sale, and crossings ahead of output. */
export const PER_UNIT = ['backward', 'final', 'forward'] as const;

/**
 * How often a border is crossed behind one unit of a final product, and ahead of one unit of output.
 *
 * Backward counts the inputs at every stage, and is what a duty of one per cent on every crossing adds to the cost, to
 * first order. Final is the part of final sales that crosses. Forward counts inputs and final sales until somebody uses
 * them. 0 where there is no output.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; flows between two groups cross (the outside group never does)
 * @returns supplier × measure (n × 3), ratio: crossings per unit of final output, and per unit of output
 * @throws  MrioError `convergence` when I − A is singular
 * @identity Σ (backward + final)·y = Σ forward·v = gross trade over the border
 * @source  METHODS B.1; Muradov (2016): ι′ K L, and x̂⁻¹ L e with e what crosses; Wang, Wei, Yu & Zhu (2017), CB
 */
export function crossingsPerUnit(of: Mrio, border: Partition): Table<'supplier', 'measure'> {
  const seen = placed(of, border);
  const { n, G, flows, perOutput, x, groupAt, final, exports } = seen;
  const bought = new Float64Array(n);
  const sold = new Float64Array(n);
  const finalShare = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const from = groupAt[i];
    let [all, over] = [0, 0];
    for (let g = 0; g < G; g++) {
      all += final[i * G + g];
      if (!groupCrosses(border, from, g)) continue;
      over += final[i * G + g];
      sold[i] += exports[i * G + g];
    }
    if (all !== 0) finalShare[i] = over / all;
    if (from === border.outside) continue;
    for (let j = 0; j < n; j++)
      if (groupCrosses(border, from, groupAt[j])) bought[j] += flows[i * n + j] * perOutput[j];
  }
  const backward = applyInverseLeft(seen, bought, 1);
  const forward = applyInverse(seen, sold, 1).map((each, i) => (x[i] === 0 ? 0 : each / x[i]));
  const values = byActivity(seen, [backward, finalShare, forward]);
  return result(of, 'crossings-per-unit', of.Z.rows, axis('measure', PER_UNIT), values, RATIO);
}
