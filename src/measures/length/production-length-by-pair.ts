import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber, valueOrigins } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { groupSums } from './group-sums.ts';
import { outputsByCompleter } from './outputs-by-completer.ts';
import { pairAxis } from './pair-axis.ts';
import { placed } from './placed.ts';
import { thinProduct } from './thin-product.ts';

/** The columns: value absorbed by the other group, and value in products that the other group completes. */
export const PAIR_LENGTHS = ['in-demand', 'in-products'] as const;

/**
 * How many steps the value added of one group takes to what another finally buys, and to the products it completes.
 *
 * Between two groups that make things together the way is long; between those that sell each other finished goods it is
 * short. An average over value: read it beside the value itself. 0 where there is none.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them; the outside is a group too
 * @returns pair × measure (G² × 2), ratio; the row `g>h` holds value added of g for h
 * @throws  MrioError `convergence` when I − A is singular; `label` when two pairs look alike
 * @identity Σ length·value = Σ x, for each column
 * @source  Wang, Wei, Yu & Zhu (2017): v̂ L L Y ÷ v̂ L Y and v̂ L L ŷ ÷ v̂ L ŷ, added up over groups before dividing
 */
export function productionLengthByPair(of: Mrio, border: Partition): Table<'pair', 'measure'> {
  const seen = placed(of, border);
  const { n, G, vc } = seen;
  const origins = valueOrigins(seen);
  const values = new Float64Array(G * G * 2);
  [outputsByAbsorber(seen), outputsByCompleter(seen)].forEach((outputs, col) => {
    const steps = thinProduct(origins, outputs, G, n, G);
    const value = groupSums(seen, vc, outputs, G);
    for (let pair = 0; pair < G * G; pair++)
      if (value[pair] !== 0) values[pair * 2 + col] = steps[pair] / value[pair];
  });
  const cols = axis('measure', PAIR_LENGTHS);
  return result(of, 'production-length-by-pair', pairAxis(seen), cols, values, RATIO);
}
