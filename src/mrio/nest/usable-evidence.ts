import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import type { UsRegionEvidence } from '../../accounts/regions/region-evidence.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf } from './plan.ts';
import type { BaseTotals } from './totals.ts';

/** Exports by ZIP code are taken for a metro's own when they are at most so much of the goods that it makes. */
export const EXPORTS_OF_OUTPUT = 0.97;

/** A figure that contradicts another and is left out. */
export interface LeftOut {
  readonly region: string;
  /** Goods exports by ZIP code of the exporter, and goods output, million USD. */
  readonly exports: number;
  readonly output: number;
}

/**
 * The evidence without exports by ZIP code that a metro cannot have made: they are those of its brokers.
 *
 * @param   base  the balanced base table, and its totals
 * @returns evidence in which such a metro has no published exports, and what was left out
 * @source  own rule; the bound is the one that exports of a sector have (RECIPE §2)
 */
export function usableEvidence(
  evidence: NestEvidence,
  base: FlowMatrix,
  totals: BaseTotals,
  plan: NestPlan,
): { evidence: NestEvidence; leftOut: readonly LeftOut[] } {
  const S = plan.sectors.labels.length;
  const { us } = countriesOf(plan);
  let exported = 0;
  for (let k = 0; k < S; k++) if (plan.goods[k]) exported += totals.exported[us * S + k];
  const leftOut: LeftOut[] = [];
  const kept = [...evidence.us].map(([region, of]): [string, UsRegionEvidence] => {
    if (!of.exportShare) return [region, of];
    let output = 0;
    for (let k = 0; k < base.sectors; k++) {
      if (plan.goods[k]) output += of.outputShare[k] * totals.output[us * S + k];
    }
    const exports = of.exportShare.metro * exported;
    if (exports <= EXPORTS_OF_OUTPUT * output) return [region, of];
    leftOut.push({ region, exports, output });
    const { exportShare: _, ...without } = of;
    return [region, without];
  });
  return { evidence: { ...evidence, us: new Map(kept) }, leftOut };
}
