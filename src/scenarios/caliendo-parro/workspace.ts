import type { AndersonMemory } from '../../numeric/anderson.ts';
import { andersonMemory } from '../../numeric/anderson.ts';
import type { Economy } from './economy.ts';

/** Where a solution is worked out: the base with the change in it, and the unknowns. All arrays are made once. */
export interface Workspace {
  readonly base: Economy;
  readonly R: number;
  readonly S: number;
  readonly n: number;
  /** All users, R · users. */
  readonly U: number;
  /** Shares times what the change does to them at unchanged costs, n × U. */
  shares: Float64Array;
  tariff: Float64Array;
  deficits: Float64Array;
  /** Logarithm of the wage of each region, new over old, R. */
  readonly wage: Float64Array;
  /** Logarithm of the cost of each activity, new over old, n. */
  readonly cost: Float64Array;
  /** Cost to the power −θ, n. */
  readonly power: Float64Array;
  /** Price of each sector for each user, to the power −θ, S × U. */
  readonly index: Float64Array;
  /** Logarithm of that price, U × S. */
  readonly price: Float64Array;
  /** Output and then tariff revenue, which settle together: n + R, money. */
  readonly levels: Float64Array;
  /** Output, n, money: the first part of the levels. */
  readonly output: Float64Array;
  /** Spending by user and sector, tariffs included, U × S, money. */
  readonly spending: Float64Array;
  /** The same over the index, S × U. */
  readonly scaled: Float64Array;
  /** Purchases from each supplier in each region, tariffs included, n × R, money. */
  readonly purchases: Float64Array;
  /** Tariff revenue (the second part of the levels) and income of final users, R, money. */
  readonly revenue: Float64Array;
  readonly income: Float64Array;
  /** (I − inputs from home)⁻¹ of each region, R × S × S. */
  readonly home: Float64Array;
  /** Gaps of the levels and steps towards closing them, n + R; their first parts serve for costs, n. */
  readonly residual: Float64Array;
  readonly step: Float64Array;
  readonly costStep: Float64Array;
  /** What the iterations for prices and quantities learnt so far. */
  readonly priceMemory: AndersonMemory;
  readonly outputMemory: AndersonMemory;
  /** Passes over the shares so far. */
  passes: number;
}

/** How many earlier steps the iterations for prices and quantities use. */
const DEPTH = 8;

/** Makes the room in which a change of an economy is solved; the unknowns start at the base. */
export function workspace(base: Economy): Workspace {
  const { regions: R, sectors: S } = base;
  const n = R * S;
  const U = R * base.users;
  const [levels, step] = [new Float64Array(n + R), new Float64Array(n + R)];
  levels.set(base.output);
  const revenue = levels.subarray(n);
  base.tariff.forEach((rate, at) => {
    if (rate !== 0) revenue[at % R] += (base.purchases[at] * rate) / (1 + rate);
  });
  return {
    base,
    R,
    S,
    n,
    U,
    shares: base.sourcing,
    tariff: base.tariff,
    deficits: base.deficits,
    wage: new Float64Array(R),
    cost: new Float64Array(n),
    power: new Float64Array(n).fill(1),
    index: new Float64Array(S * U).fill(1),
    price: new Float64Array(U * S),
    levels,
    output: levels.subarray(0, n),
    spending: new Float64Array(U * S),
    scaled: new Float64Array(S * U),
    purchases: new Float64Array(n * R),
    revenue,
    income: base.income.slice(),
    home: new Float64Array(R * S * S),
    residual: new Float64Array(n + R),
    step,
    costStep: step.subarray(0, n),
    priceMemory: andersonMemory(n, DEPTH),
    outputMemory: andersonMemory(n + R, DEPTH),
    passes: 0,
  };
}

/**
 * Puts a change into the workspace.
 *
 * @param   cost  new over old cost of every flow, n × R; the base's shares themselves when absent
 */
export function setChange(
  work: Workspace,
  change: { tariff: Float64Array; cost?: Float64Array; deficits: Float64Array },
): void {
  const { base, R, S, n, U } = work;
  const { users, theta, sourcing } = base;
  work.tariff = change.tariff;
  work.deficits = change.deficits;
  if (!change.cost) {
    work.shares = sourcing;
    return;
  }
  if (work.shares === sourcing) work.shares = new Float64Array(n * U);
  work.shares.set(sourcing);
  for (let i = 0; i < n; i++) {
    const elasticity = theta[i % S];
    for (let q = 0; q < R; q++) {
      const dearer = change.cost[i * R + q];
      if (dearer === 1) continue;
      const factor = Math.exp(-elasticity * Math.log(dearer));
      const at = i * U + q * users;
      for (let u = 0; u < users; u++) work.shares[at + u] *= factor;
    }
  }
}

/** The user that an activity is: its region's only one, or one of its own. */
export function userOf(work: Workspace, region: number, sector: number): number {
  const { users } = work.base;
  return users === 1 ? region : region * users + sector;
}
