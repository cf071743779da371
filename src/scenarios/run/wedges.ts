import type { Mrio } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import { ratesOf } from '../rates.ts';

/** What stands between the seller's price and the buyer's, over the seller's price, n × R each. */
export interface Wedges {
  /** Duty before and after. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Trade cost, new over old. */
  readonly iceberg: Float64Array;
  /** Duty after on goods that cost more to bring: (1 + τ′) d̂ − 1. */
  readonly felt: Float64Array;
}

/**
 * Duties and trade costs of a scenario as numbers for the models.
 *
 * The duty is levied on the value at the border, so the dearer way is in it. With a pass-through below 1 buyers feel that
 * part of the change of the duty; they feel trade costs in full, for those are spent on the way.
 *
 * @param   of           the Mrio
 * @param   applied      the scenario on it
 * @param   passThrough  share of the change of the duty that buyers pay
 * @returns n × R each, ratios
 * @throws  MrioError `shape` when axes disagree, `input` when a rate is −100 % or below
 * @identity felt = before where nothing changes
 * @source  METHODS B.4: κ̂ = (1 + τ′)/(1 + τ) · d̂
 */
export function wedgesOf(of: Mrio, applied: AppliedScenario, passThrough = 1): Wedges {
  const [before, after] = [ratesOf(of, applied.tariffBefore), ratesOf(of, applied.tariffAfter)];
  const iceberg = ratesOf(of, applied.iceberg);
  const felt = before.map((old, cell) => {
    const duty = passThrough === 1 ? after[cell] : old + passThrough * (after[cell] - old);
    return iceberg[cell] === 1 ? duty : (1 + duty) * iceberg[cell] - 1;
  });
  return { before, after, iceberg, felt };
}
