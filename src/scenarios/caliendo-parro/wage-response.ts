import type { Workspace } from './workspace.ts';

/**
 * Roughly how demand for labour in each region answers to wage bills: the matrix that wage steps are taken with.
 *
 * Costs follow the home content of each activity, buyers turn to other sellers with the trade elasticity, and lost sales
 * take their home suppliers with them. Foreign content is left out: the iteration makes up for it.
 *
 * @param   work   a solved workspace: prices, quantities and the home blocks
 * @param   wages  wage bills, R, money
 * @returns R × R: share of labour demand that one per cent more wages in each region leaves unbalanced
 */
export function wageResponse(work: Workspace, wages: Float64Array): Float64Array {
  const { base, R, S, n, purchases, tariff, home, income, spending } = work;
  const { valueShare, finalShare, theta, markets, purses, users } = base;
  const content = new Float64Array(n);
  for (let q = 0; q < R; q++) {
    for (let j = 0; j < S; j++) {
      const row = (q * S + j) * S;
      for (let k = 0; k < S; k++) {
        content[q * S + j] += home[row + k] * valueShare[q * S + k];
      }
    }
  }
  const market = marketWeights(work, wages, markets);
  const purse = marketWeights(work, wages, purses);
  const earned = earnedShare(work, wages, purses);
  const byWage = new Float64Array(R * R);
  const byIncome = new Float64Array(R * R);
  for (let k = 0; k < S; k++) {
    for (let q = 0; q < R; q++) {
      let total = 0;
      for (let i = 0; i < R; i++) total += purchases[(i * S + k) * R + q];
      if (!(total > 0)) continue;
      let bought = 0;
      for (let u = 0; u < users; u++) bought += spending[(q * users + u) * S + k];
      const final = bought > 0 ? Math.min(1, (finalShare[q * S + k] * income[q]) / bought) : 0;
      for (let i = 0; i < R; i++) {
        const each = purchases[(i * S + k) * R + q];
        if (each === 0) continue;
        const labour = (content[i * S + k] * each) / (1 + tariff[(i * S + k) * R + q]);
        byIncome[i * R + q] += labour * final * earned[q];
        byWage[i * R + i] -= theta[k] * labour * content[i * S + k];
        const moved = (theta[k] * labour) / total;
        for (let r = 0; r < R; r++) {
          byWage[i * R + r] += moved * purchases[(r * S + k) * R + q] * content[r * S + k];
        }
      }
    }
  }
  const out = new Float64Array(R * R);
  const world = wages.reduce((sum, each) => sum + each, 0);
  for (let i = 0; i < R; i++) {
    if (!(wages[i] > 0)) {
      out[i * R + i] = -1;
      continue;
    }
    for (let r = 0; r < R; r++) {
      let sum = 0;
      for (let q = 0; q < R; q++) {
        sum += byWage[i * R + q] * market[q * R + r] + byIncome[i * R + q] * purse[q * R + r];
      }
      // All wages together leave nothing unbalanced: the world's wage bill is held, so that the matrix can be inverted.
      out[i * R + r] = sum / wages[i] - (i === r ? 1 : 0) - wages[r] / world;
    }
  }
  return out;
}

/** Wage bills over income, of the purse of each region. */
function earnedShare({ R, income }: Workspace, wages: Float64Array, purses: Int32Array): Float64Array {
  const [work, spent] = [new Float64Array(R), new Float64Array(R)];
  for (let r = 0; r < R; r++) {
    work[purses[r]] += wages[r];
    spent[purses[r]] += income[r];
  }
  return Float64Array.from(purses, (purse) => (spent[purse] > 0 ? work[purse] / spent[purse] : 1));
}

/** Row q: share of each region in the wage bill of q's group. */
function marketWeights(work: Workspace, wages: Float64Array, groups: Int32Array): Float64Array {
  const { R } = work;
  const total = new Float64Array(R);
  for (let r = 0; r < R; r++) total[groups[r]] += wages[r];
  const out = new Float64Array(R * R);
  for (let q = 0; q < R; q++) {
    const all = total[groups[q]];
    for (let r = 0; all > 0 && r < R; r++) if (groups[r] === groups[q]) out[q * R + r] = wages[r] / all;
  }
  return out;
}
