import { MrioError } from '../../core/errors.ts';
import type { Economy } from './economy.ts';

/** What changes. Whatever is left out stays as it is. */
export interface Change {
  /** New tariff rates, n × R: supplier by buying region. */
  readonly tariff?: Float64Array;
  /** New over old cost of moving goods, n × R; 1 where nothing changes. */
  readonly iceberg?: Float64Array;
  /** New deficits: as they are in units of the world's wage bill, none, or each as a share of it (R). */
  readonly deficits?: Deficits;
}

export type Deficits = 'kept' | 'zero' | { readonly shares: ArrayLike<number> };

/**
 * The change between two states, as hats: new over old cost of every flow, and new deficits.
 *
 * @param   base    the world before
 * @param   change  what changes
 * @param   part    how much of it, 0 to 1: tariffs and deficits in between, icebergs to that power
 * @returns tariff (n × R), cost (n × R; absent when no flow becomes dearer or cheaper), deficits (R)
 * @throws  MrioError `shape` when lengths differ, `input` when a rate is −100 % or below, an iceberg cost is not above 0,
 *          or deficits do not add up to 0
 */
export function changeAt(
  base: Economy,
  change: Change,
  part: number,
): { tariff: Float64Array; cost?: Float64Array; deficits: Float64Array } {
  const size = base.tariff.length;
  const deficits = newDeficits(base, change.deficits ?? 'kept', part);
  requireRates(change.tariff, size);
  requireIceberg(change.iceberg, size);
  if (!change.tariff && !change.iceberg) return { tariff: base.tariff, deficits };
  const tariff = base.tariff.slice();
  const cost = new Float64Array(size).fill(1);
  for (let at = 0; at < size; at++) {
    if (change.tariff) {
      tariff[at] += part * (change.tariff[at] - tariff[at]);
      if (part === 1) tariff[at] = change.tariff[at];
    }
    if (tariff[at] !== base.tariff[at]) cost[at] = (1 + tariff[at]) / (1 + base.tariff[at]);
    if (change.iceberg && change.iceberg[at] !== 1) {
      cost[at] *= part === 1 ? change.iceberg[at] : Math.exp(part * Math.log(change.iceberg[at]));
    }
  }
  return { tariff, cost, deficits };
}

function newDeficits(base: Economy, rule: Deficits, part: number): Float64Array {
  if (rule === 'kept') return base.deficits;
  const world = base.wages.reduce((sum, each) => sum + each, 0);
  if (rule !== 'zero') {
    requireLength('shares of the world wage bill', rule.shares.length, base.regions);
    let sum = 0;
    for (let r = 0; r < base.regions; r++) sum += rule.shares[r];
    if (!(Math.abs(sum) < 1e-9)) {
      throw new MrioError(
        'input',
        `The deficits add up to ${sum} of the world's wage bill, not to 0.`,
        'What some regions spend above their income, others must spend below theirs.',
        { sum },
      );
    }
  }
  return base.deficits.map((old, r) => {
    const full = rule === 'zero' ? 0 : rule.shares[r] * world;
    return part === 1 ? full : old + part * (full - old);
  });
}

function requireRates(tariff: Float64Array | undefined, size: number): void {
  if (!tariff) return;
  requireLength('tariff rates', tariff.length, size);
  const wrong = tariff.findIndex((rate) => !(rate > -1 && rate < Number.POSITIVE_INFINITY));
  if (wrong < 0) return;
  throw new MrioError(
    'input',
    `A tariff rate of ${(100 * tariff[wrong]).toFixed(1)} % is not possible.`,
    'Rates are ratios above −1: 0.25 for 25 %. A subsidy of 100 % or more has no price.',
    { rate: tariff[wrong], cell: wrong },
  );
}

function requireIceberg(iceberg: Float64Array | undefined, size: number): void {
  if (!iceberg) return;
  requireLength('iceberg costs', iceberg.length, size);
  const wrong = iceberg.findIndex((cost) => !(cost > 0 && cost < Number.POSITIVE_INFINITY));
  if (wrong < 0) return;
  throw new MrioError(
    'input',
    `A change of trade costs of ${iceberg[wrong]} is not possible.`,
    'Costs are given as new over old: 1.02 for two per cent more, 1 for no change.',
    { cost: iceberg[wrong], cell: wrong },
  );
}

function requireLength(what: string, found: number, wanted: number): void {
  if (found === wanted) return;
  throw new MrioError(
    'shape',
    `${found} ${what} where ${wanted} are needed.`,
    'Give one for every supplier and buying region, or every region.',
  );
}
