import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { blockDots } from '../../numeric/block-dots.ts';
import { result } from '../result.ts';
import { groupMultipliers } from './group-multipliers.ts';
import { groupSums } from './group-sums.ts';
import { finalOutputs } from './outputs-by-completer.ts';
import { pairAxis } from './pair-axis.ts';
import { placed } from './placed.ts';
import { thinProduct } from './thin-product.ts';

/**
 * How many rounds a pull takes from the final products of one group to the suppliers of another, on average.
 *
 * The propagation lengths between activities, each weighted with the output that it stands for: inputs from g behind
 * the final products of h. 0 where there are none.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them; the outside is a group too
 * @returns pair × measure (G² × 1), ratio; the row `g>h` is from suppliers in g to products of h
 * @throws  MrioError `convergence` when I − A is singular; `label` when two pairs look alike
 * @identity in one group of all regions: ι′ L (L − I) y ÷ ι′ (L − I) y
 * @source  Dietzenbacher, Romero & Bosma (2005), the sums over g and h of L (L − I) ŷ and (L − I) ŷ divided
 */
export function propagationLengthByGroup(of: Mrio, border: Partition): Table<'pair', 'measure'> {
  const seen = placed(of, border);
  const { n, G, A, starts } = seen;
  const y = finalOutputs(seen);
  const tiled = new Float64Array(G * n);
  for (let g = 0; g < G; g++) tiled.set(y, g * n);
  const behind = applyInverse(seen, blockDots(A, tiled, starts), G);
  const rounds = thinProduct(groupMultipliers(seen), behind, G, n, G);
  const ties = groupSums(seen, new Float64Array(n).fill(1), behind, G);
  const values = rounds.map((each, pair) => (ties[pair] === 0 ? 0 : each / ties[pair]));
  const cols = axis('measure', ['propagation-length']);
  return result(of, 'propagation-length-by-group', pairAxis(seen), cols, values, RATIO);
}
