import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { systemOf } from '../../mrio/system.ts';
import { ratesOf } from '../rates.ts';

/** What would be missing without some flows. */
export interface LostTrade {
  /** Output missing, origin × sector (R × S), money. */
  readonly output: Table<'origin', 'sector'>;
  /** Value added missing, origin × sector (R × S), money. */
  readonly value: Table<'origin', 'sector'>;
}

/**
 * Output and value added that would be missing if parts of some flows were gone and nobody found another buyer or supplier.
 *
 * An accounting bound with fixed recipes: not a forecast. With all flows between two metros gone it is D7, the border closed.
 * Bounds of different flows overlap: do not add them.
 *
 * @param   of    the Mrio, n activities
 * @param   lost  share of each flow that is gone, supplier × region (n × R), 0 to 1; inputs and final sales alike
 * @returns output and value added missing, R × S each
 * @throws  MrioError `input` when a share is not from 0 to 1, `shape` when axes disagree, `convergence` when the system
 *          without the flows is singular
 * @identity x − (I − A ∘ (1 − lost))⁻¹ (Y ∘ (1 − lost)) ι; all of one border: `extraction`
 * @source  Los, Timmer & de Vries (2016); METHODS A.2, D7
 */
export function lostTrade(of: Mrio, lost: Table<'supplier', 'region'>): LostTrade {
  const shares = ratesOf(of, lost);
  requireShares(of, shares);
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const n = R * S;
  const { x, vc, A } = leontief(of);
  let without = x;
  if (shares.some((each) => each !== 0)) {
    const kept = A.slice();
    const final = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let q = 0; q < R; q++) {
        const stay = 1 - shares[i * R + q];
        if (stay !== 1) for (let j = q * S; j < (q + 1) * S; j++) kept[i * n + j] *= stay;
        for (let c = 0; c < C; c++) final[i] += stay * of.Y.values[(i * R + q) * C + c];
      }
    }
    without = systemOf(kept, n).right(final, 1);
  }
  const missing = Float64Array.from({ length: n }, (_, i) => x[i] - without[i]);
  const provenance = combine('lost trade', [provenanceOf(of), lost.provenance], 'scenario');
  const make = (values: Float64Array): Table<'origin', 'sector'> =>
    table({
      rows: axis('origin', of.regions.labels),
      cols: of.sectors,
      values,
      unit: of.Z.unit,
      provenance,
    });
  return { output: make(missing), value: make(missing.map((each, i) => vc[i] * each)) };
}

function requireShares(of: Mrio, shares: Float64Array): void {
  const wrong = shares.findIndex((each) => !(each >= 0 && each <= 1));
  if (wrong < 0) return;
  const R = of.regions.labels.length;
  const [from, to] = [of.Z.rows.labels[Math.floor(wrong / R)], of.regions.labels[wrong % R]];
  throw new MrioError(
    'input',
    `The lost share of what ${from} sells to ${to} is ${shares[wrong]}.`,
    'Shares go from 0, nothing lost, to 1, all of it.',
    { from, to, share: shares[wrong] },
  );
}
