import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { applyInverse } from '../../mrio/solutions.ts';
import { byActivity } from '../length/by-activity.ts';
import { downstreamnessOf } from '../length/downstreamness.ts';
import { placed } from '../length/placed.ts';
import { upstreamnessOf } from '../length/upstreamness.ts';
import { result } from '../result.ts';

/** The columns: normalised linkages, the direct ones, and whether both are above the mean. */
export const LINKAGES = [
  'backward',
  'forward',
  'sensitivity',
  'direct-backward',
  'direct-forward',
  'key',
] as const;

/** Above the mean, by more than rounding. */
const ABOVE = 1 + 1e-12;

/**
 * How strongly an activity pulls its suppliers and pushes its users, against the mean of all activities.
 *
 * Above one is stronger than the mean; a key sector is above one both ways. Size does not count: a small sector can
 * be key. The mean is taken over all activities of the table, those without output too.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the result does not depend on it
 * @returns supplier × linkage (n × 6), ratio: power of dispersion, the same forward (Ghosh), sensitivity of dispersion
 *          (row sums of L), column sums of A, row sums of Z ÷ x, and key as 1 or 0
 * @throws  MrioError `convergence` when I − A is singular
 * @identity the mean of backward, of forward and of sensitivity is 1
 * @source  Rasmussen (1956); Chenery & Watanabe (1958); forward by the Ghosh inverse: Beyers (1976), Jones (1976)
 */
export function linkages(of: Mrio, border: Partition): Table<'supplier', 'linkage'> {
  const seen = placed(of, border);
  const { n, G, flows, perOutput, x, inputs } = seen;
  const backward = againstMean(downstreamnessOf(seen));
  const forward = againstMean(upstreamnessOf(seen));
  const sensitivity = againstMean(applyInverse(seen, new Float64Array(n).fill(1), 1));
  const [bought, sold] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bought[j] += flows[i * n + j] * perOutput[j];
    for (let g = 0; g < G; g++) sold[i] += x[i] === 0 ? 0 : inputs[i * G + g] / x[i];
  }
  const key = backward.map((each, i) => (each > ABOVE && forward[i] > ABOVE ? 1 : 0));
  const values = byActivity(seen, [backward, forward, sensitivity, bought, sold, key]);
  return result(of, 'linkages', of.Z.rows, axis('linkage', LINKAGES), values, RATIO);
}

function againstMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.map((each) => each / mean);
}
