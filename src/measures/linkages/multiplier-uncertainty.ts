import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { withInverse } from '../../mrio/solutions.ts';
import { byActivity } from '../length/by-activity.ts';
import { downstreamnessOf } from '../length/downstreamness.ts';
import { placed } from '../length/placed.ts';
import { result } from '../result.ts';

/** The columns: the output multiplier, and its standard deviation. */
export const UNCERTAIN = ['multiplier', 'standard-deviation'] as const;

/** Standard deviation of each input coefficient, as a part of it, when none is given. */
export const NOISE = 0.1;

/**
 * How sure an output multiplier is when every input coefficient is off by a tenth, each on its own.
 *
 * Independent errors average out: the true doubt about a table made with quotients is larger, because its errors go
 * the same way. To first order; simulations agree within some per cent at this noise.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the result does not depend on it
 * @param   noise   standard deviation of a coefficient ÷ the coefficient, ratio, not below 0
 * @returns supplier × measure (n × 2: multiplier, standard-deviation), ratio; L is made on the way
 * @throws  MrioError `input` when the noise is not a number from 0; `convergence` when I − A is singular
 * @identity twice the noise, twice the deviation
 * @source  METHODS B.5: sd(m_j)² = Σ_ik (m_i L_kj)² sd(A_ik)², m = ι′ L; Roland-Holst (1989); Dietzenbacher (2006)
 */
export function multiplierUncertainty(
  of: Mrio,
  border: Partition,
  noise = NOISE,
): Table<'supplier', 'measure'> {
  if (!(noise >= 0 && Number.isFinite(noise))) {
    throw new MrioError('input', `The noise is ${noise}.`, 'Give a ratio, as 0.1 for a tenth.', { noise });
  }
  const seen = placed(of, border);
  const { n, flows, perOutput } = seen;
  const multiplier = downstreamnessOf(seen);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const pull = multiplier[i] * flows[i * n + k] * perOutput[k];
      squares[k] += pull * pull;
    }
  }
  const deviation = new Float64Array(n);
  withInverse(seen, (L) => {
    for (let k = 0; k < n; k++)
      for (let j = 0; j < n; j++) deviation[j] += squares[k] * L[k * n + j] * L[k * n + j];
  });
  const values = byActivity(seen, [multiplier, deviation.map((each) => noise * Math.sqrt(each))]);
  return result(of, 'multiplier-uncertainty', of.Z.rows, axis('measure', UNCERTAIN), values, RATIO);
}
