import type { Economy } from './economy.ts';
import type { Workspace } from './workspace.ts';

/** The world after a change; hats are new over old. */
export interface Equilibrium {
  /** The new state, which can be the base of the next change. */
  readonly economy: Economy;
  /** Wage, R. */
  readonly wage: Float64Array;
  /** Price of what final users buy, R. */
  readonly price: Float64Array;
  /** Price of each sector for final users, R × S. */
  readonly sectorPrice: Float64Array;
  /** Cost, and so price at the factory gate, of each activity, n. */
  readonly cost: Float64Array;
  /** Income of final users over their prices, R: what a region can buy. */
  readonly realIncome: Float64Array;
  /** Wage over prices, R. */
  readonly realWage: Float64Array;
  /** Work in each activity, n. */
  readonly labour: Float64Array;
  /** Tariff revenue after the change, R, money. */
  readonly revenue: Float64Array;
  /** Passes over the sourcing shares that it took. */
  readonly passes: number;
}

/**
 * Reads what changed off a solved workspace.
 *
 * @param   work   prices and quantities settled
 * @param   wages  new wage bills, R, money
 * @returns the new economy and all hats
 * @identity real income = (I′/I) / Π_k P̂_k^α_k
 * @source  Caliendo & Parro (2015), section 3; the exact change, not their first-order measure
 */
export function outcome(work: Workspace, wages: Float64Array): Equilibrium {
  const { base, R, S, n } = work;
  const wage = work.wage.map((each) => Math.exp(each));
  const [price, sectorPrice] = [new Float64Array(R), new Float64Array(R * S)];
  for (let q = 0; q < R; q++) {
    const from = (q * base.users + base.users - 1) * S;
    let sum = 0;
    for (let k = 0; k < S; k++) {
      sum += base.finalShare[q * S + k] * work.price[from + k];
      sectorPrice[q * S + k] = Math.exp(work.price[from + k]);
    }
    price[q] = Math.exp(sum);
  }
  const labour = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) {
    if (base.output[i] !== 0) labour[i] = work.output[i] / base.output[i] / wage[Math.floor(i / S)];
  }
  return Object.freeze({
    economy: after(work, wages),
    wage,
    price,
    sectorPrice,
    cost: work.cost.map((each) => Math.exp(each)),
    realIncome: price.map((each, r) => (base.income[r] === 0 ? 1 : work.income[r] / base.income[r] / each)),
    realWage: price.map((each, r) => wage[r] / each),
    labour,
    revenue: work.revenue.slice(),
    passes: work.passes,
  });
}

function after(work: Workspace, wages: Float64Array): Economy {
  const { base, R, n } = work;
  let sourcing: Float64Array | undefined;
  return Object.freeze({
    ...base,
    // Formed on first use: it is as large as the table.
    get sourcing() {
      sourcing ??= newShares(work);
      return sourcing;
    },
    tariff: work.tariff,
    ...(base.stocks && {
      stocks: base.stocks.map((each, at) => each * Math.exp(work.cost[Math.floor(at / R)])),
    }),
    wages: wages.slice(),
    deficits: work.deficits,
    output: work.output.slice(0, n),
    income: work.income.slice(),
    purchases: work.purchases.slice(),
  });
}

/** π′ = π (κ̂ ĉ / P̂)^−θ, in the room of the workspace where it has its own: nobody works there any more. */
function newShares({ base, n, S, U, shares, power, index }: Workspace): Float64Array {
  const out = shares === base.sourcing ? new Float64Array(n * U) : shares;
  for (let i = 0; i < n; i++) {
    const to = (i % S) * U;
    for (let u = 0; u < U; u++) out[i * U + u] = (shares[i * U + u] * power[i]) / index[to + u];
  }
  return out;
}
