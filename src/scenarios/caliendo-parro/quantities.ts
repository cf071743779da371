import { andersonResume, andersonStep } from '../../numeric/anderson.ts';
import type { Workspace } from './workspace.ts';
import { userOf } from './workspace.ts';

const ROUNDING = 2e-15;
const MOST = 300;

/**
 * Output, spending and tariff revenue at given wage bills and settled prices: a linear system, solved by iteration.
 *
 * @param   work       prices and `wages` are read; output, spending, purchases, revenue and income are written
 * @param   wages      new wage bills, R, money
 * @param   tolerance  what may be missing of an activity's sales, over the wage bill of its region
 * @returns the largest that was left
 * @identity x_ik = Σ_u π′_iku E_ku / (1 + τ′_ik), E_ku = Σ_j γ_kj x_j + α_k I
 * @source  Caliendo & Parro (2015), equation (13)
 */
export function settleQuantities(work: Workspace, wages: Float64Array, tolerance: number): number {
  const { n, S, R, residual, step, levels, home, outputMemory } = work;
  andersonResume(outputMemory);
  let best = Number.POSITIVE_INFINITY;
  let stuck = 0;
  for (let round = 0; round < MOST; round++) {
    spend(work, wages);
    const worst = sell(work, wages);
    if (worst <= Math.max(tolerance, ROUNDING)) return worst;
    stuck = worst < 0.9 * best ? 0 : stuck + 1;
    best = Math.min(best, worst);
    if (stuck > 12) return worst;
    step.fill(0);
    for (let q = 0; q < R; q++) step[n + q] = residual[n + q];
    for (let q = 0; q < R; q++) {
      for (let j = 0; j < S; j++) {
        const row = (q * S + j) * S;
        const missing = residual[q * S + j];
        for (let k = 0; k < S; k++) step[q * S + k] += home[row + k] * missing;
      }
    }
    andersonStep(outputMemory, levels, step);
    for (let i = 0; i < levels.length; i++) if (!Number.isFinite(levels[i])) levels[i] = 0;
  }
  return best;
}

/** Incomes, and what users spend of each sector, at the outputs and revenues of the workspace. */
function spend(work: Workspace, wages: Float64Array): void {
  const { base, R, S, U, output, spending, index, scaled, revenue, income, deficits, cost } = work;
  const { inputShare, finalShare, users, purses, purseShare, stocks } = base;
  const purse = new Float64Array(R);
  for (let r = 0; r < R; r++) purse[purses[r]] += wages[r] + revenue[r] + deficits[r];
  if (stocks) {
    for (let at = 0; at < stocks.length; at++) {
      if (stocks[at] !== 0) purse[purses[at % R]] -= stocks[at] * Math.exp(cost[Math.floor(at / R)]);
    }
  }
  for (let r = 0; r < R; r++) income[r] = purseShare[r] * purse[purses[r]];
  spending.fill(0);
  for (let q = 0; q < R; q++) {
    for (let j = 0; j < S; j++) {
      const made = output[q * S + j];
      if (made === 0) continue;
      const [row, to] = [(q * S + j) * S, userOf(work, q, j) * S];
      for (let k = 0; k < S; k++) spending[to + k] += inputShare[row + k] * made;
    }
    const to = (q * users + users - 1) * S;
    for (let k = 0; k < S; k++) spending[to + k] += finalShare[q * S + k] * income[q];
  }
  for (let u = 0; u < U; u++)
    for (let k = 0; k < S; k++) scaled[k * U + u] = spending[u * S + k] / index[k * U + u];
}

/** Sales of every activity less its output, and tariff revenue less what it was taken for: one pass over the shares. */
function sell(work: Workspace, wages: Float64Array): number {
  const { base, n, R, S, U, shares, scaled, power, purchases, tariff, output, residual, revenue, cost } =
    work;
  const { users, stocks } = base;
  for (let q = 0; q < R; q++) residual[n + q] = -revenue[q];
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const k = i % S;
    let sales = 0;
    let [at, to] = [i * U, k * U];
    for (let q = 0; q < R; q++) {
      let bought = 0;
      for (let u = 0; u < users; u++) bought += shares[at++] * scaled[to++];
      bought *= power[i];
      purchases[i * R + q] = bought;
      const rate = tariff[i * R + q];
      if (rate === 0) sales += bought;
      else {
        const worth = bought / (1 + rate);
        sales += worth;
        residual[n + q] += bought - worth;
      }
      if (stocks && stocks[i * R + q] !== 0) sales += stocks[i * R + q] * Math.exp(cost[i]);
    }
    residual[i] = sales - output[i];
    worst = Math.max(worst, Math.abs(residual[i]) / scaleOf(work, wages, Math.floor(i / S)));
  }
  for (let q = 0; q < R; q++) worst = Math.max(worst, Math.abs(residual[n + q]) / scaleOf(work, wages, q));
  work.passes++;
  return worst;
}

/** What a region's gaps are measured against: its wage bill, or the mean where nobody works. */
function scaleOf(work: Workspace, wages: Float64Array, region: number): number {
  if (wages[region] > 0) return wages[region];
  let sum = 0;
  for (let r = 0; r < work.R; r++) sum += wages[r];
  return sum / work.R;
}
