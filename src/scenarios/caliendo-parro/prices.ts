import { andersonResume, andersonStep } from '../../numeric/anderson.ts';
import { blockInverse } from '../../numeric/block-inverse.ts';
import type { Workspace } from './workspace.ts';
import { userOf } from './workspace.ts';

/** Rounding leaves this much of a logarithm of costs. */
const ROUNDING = 4e-15;
const MOST = 200;

/**
 * Costs and prices at given wages: a fixed point in logarithms, with the inputs from home solved for at once.
 *
 * @param   work       wages are read; cost, power, index and price are written
 * @param   tolerance  what a step may still change of a logarithm
 * @returns the largest change that was left
 * @identity ĉ_j = ŵ^γ_j Π_k P̂_kj^γ_kj, P̂_ku = (Σ_i π_iku (κ̂_iku ĉ_ik)^−θ_k)^(−1/θ_k)
 * @source  Caliendo & Parro (2015), equations (10) and (11)
 */
export function settlePrices(work: Workspace, tolerance: number): number {
  const { n, S, R, residual, costStep, cost, home, priceMemory } = work;
  andersonResume(priceMemory);
  let best = Number.POSITIVE_INFINITY;
  let stuck = 0;
  for (let round = 0; round < MOST; round++) {
    pricesOf(work);
    const worst = costResidual(work);
    if (worst <= Math.max(tolerance, ROUNDING)) return worst;
    stuck = worst < 0.9 * best ? 0 : stuck + 1;
    best = Math.min(best, worst);
    if (stuck > 12) return worst;
    for (let q = 0; q < R; q++) {
      for (let j = 0; j < S; j++) {
        const row = (q * S + j) * S;
        let sum = 0;
        for (let k = 0; k < S; k++) sum += home[row + k] * residual[q * S + k];
        costStep[q * S + j] = sum;
      }
    }
    andersonStep(priceMemory, cost, costStep);
    for (let i = 0; i < n; i++) if (!(Math.abs(cost[i]) < 100)) cost[i] = 0;
  }
  return best;
}

/** Prices of all users at the costs of the workspace: one pass over the shares. */
export function pricesOf(work: Workspace): void {
  const { base, n, S, U, shares, cost, power, index, price } = work;
  const { theta } = base;
  index.fill(0);
  for (let i = 0; i < n; i++) {
    const k = i % S;
    const each = cost[i] === 0 ? 1 : Math.exp(-theta[k] * cost[i]);
    power[i] = each;
    const [row, to] = [i * U, k * U];
    for (let u = 0; u < U; u++) index[to + u] += each * shares[row + u];
  }
  for (let k = 0; k < S; k++) {
    const inverse = -1 / theta[k];
    for (let u = 0; u < U; u++) {
      const sum = index[k * U + u];
      // Nobody sells this to the user, who does not buy it.
      if (sum === 0) index[k * U + u] = 1;
      price[u * S + k] = sum === 0 ? 0 : inverse * Math.log(sum);
    }
  }
  work.passes++;
}

/** What costs should be less what they are, in logarithms; the largest of it. */
function costResidual(work: Workspace): number {
  const { base, R, S, wage, cost, price, residual } = work;
  const { valueShare, inputShare } = base;
  let worst = 0;
  for (let q = 0; q < R; q++) {
    for (let j = 0; j < S; j++) {
      const i = q * S + j;
      const from = userOf(work, q, j) * S;
      let sum = valueShare[i] * wage[q];
      for (let k = 0; k < S; k++) sum += inputShare[i * S + k] * price[from + k];
      residual[i] = sum - cost[i];
      worst = Math.max(worst, Math.abs(residual[i]));
    }
  }
  return worst;
}

/** Inverts I less the inputs that each region makes for itself, at the prices of the workspace. */
export function solveHome(work: Workspace): void {
  const { base, R, S, U, shares, power, index, home } = work;
  for (let q = 0; q < R; q++) {
    for (let j = 0; j < S; j++) {
      const u = userOf(work, q, j);
      const row = (q * S + j) * S;
      for (let k = 0; k < S; k++) {
        const share = (shares[(q * S + k) * U + u] * power[q * S + k]) / index[k * U + u];
        home[row + k] = (j === k ? 1 : 0) - base.inputShare[row + k] * share;
      }
    }
    blockInverse(home, q * S * S, S);
  }
}
