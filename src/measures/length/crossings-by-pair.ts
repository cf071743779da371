import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { outputsByAbsorber, valueOrigins } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { crossingFlows } from './crossing-flows.ts';
import { groupSums } from './group-sums.ts';
import { pairAxis } from './pair-axis.ts';
import { placed } from './placed.ts';
import { thinProduct } from './thin-product.ts';

/** The columns: value added of g absorbed in h, and the same value counted at each crossing. */
export const PAIR_CROSSINGS = ['value', 'times-crossed'] as const;

/**
 * Value added of one group absorbed in another, and how much of gross trade it makes by crossing.
 *
 * The second column counts the same value once for each time that it crosses: all pairs together are the gross trade
 * over the border. Value absorbed at home is there too: it crosses when it comes back.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, G of them with the outside, whose own lines do not count
 * @returns pair × measure (G² × 2: value, times-crossed), unit of the Mrio; the row `g>h` holds value added of g
 * @throws  MrioError `convergence` when I − A is singular; `label` when two pairs look alike
 * @identity Σ times-crossed = gross trade over the border; Σ value = world value added
 * @source  METHODS B.1; Muradov (2016): v̂ L K L Y + v̂ L Y_K, added up over groups
 */
export function crossingsByPair(of: Mrio, border: Partition): Table<'pair', 'measure'> {
  const seen = placed(of, border);
  const { n, G, vc } = seen;
  const value = groupSums(seen, vc, outputsByAbsorber(seen), G);
  const crossed = thinProduct(valueOrigins(seen), crossingFlows(seen, border), G, n, G);
  const values = new Float64Array(G * G * 2);
  for (let pair = 0; pair < G * G; pair++) {
    values[pair * 2] = value[pair];
    values[pair * 2 + 1] = crossed[pair];
  }
  return result(of, 'crossings-by-pair', pairAxis(seen), axis('measure', PAIR_CROSSINGS), values);
}
