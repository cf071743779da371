import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { result } from '../result.ts';
import { placed } from './placed.ts';

/**
 * How many rounds a push takes from one activity to another, on average.
 *
 * The same for a pull of demand from user to supplier and a push of cost from supplier to user. It says nothing about
 * how strong the tie is: weak ties are often long. 0 where there is no tie.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the result does not depend on it
 * @returns supplier × user (n × n), ratio; two n × n arrays are made on the way
 * @throws  MrioError `convergence` when I − A is singular
 * @identity length · (L − I) = L (L − I), and at least 1 where there is a tie and nothing is negative
 * @source  Dietzenbacher, Romero & Bosma (2005): [L (L − I)]_ij ÷ [L − I]_ij; L − I is computed as L A
 */
export function propagationLength(of: Mrio, border: Partition): Table<'supplier', 'user'> {
  const seen = placed(of, border);
  const { n, order } = seen;
  const ties = applyInverse(seen, seen.A, n);
  const rounds = applyInverse(seen, ties, n);
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const tie = ties[i * n + j];
      if (tie !== 0) values[order[i] * n + order[j]] = rounds[i * n + j] / tie;
    }
  }
  return result(of, 'propagation-length', of.Z.rows, of.Z.cols, values, RATIO);
}
