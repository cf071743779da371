import { factor, solveRight } from '../../numeric/lu.ts';
import type { Recipe, RecipeShares } from './recipe.ts';

const STEPS = 200;
const CLOSED = 1e-14;

/** One point of the dual: its value, slope and curvature, and the split that belongs to it. */
interface Point {
  readonly logs: Float64Array;
  readonly dual: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly shares: Float64Array;
  readonly gap: number;
}

/**
 * The cross-entropy split of one column: as near to proportional shares as the odds and the outputs allow.
 *
 * Newton's method on the dual, which is convex: Σ_c T_c ln Σ_a q_a L_ca μ_a − Σ_a q_a ln μ_a in the logarithms of the
 * multipliers μ of the parts.
 *
 * @param   recipe  totals (classes), outputs (parts), odds (classes × parts)
 * @returns shares, classes × parts, 0 in parts without output; all in the first part when there is no output
 * @identity Σ over parts = 1; Σ over classes of totals · share = output of the part
 * @source  PROCESSING §3: z_a = z q_a L_a μ_a / Σ_b q_b L_b μ_b
 */
export function splitRecipe({ totals, outputs, odds }: Recipe): RecipeShares {
  const all = outputs.reduce((sum, each) => sum + each, 0);
  const [C, P] = [totals.length, outputs.length];
  if (!(all > 0)) {
    return { shares: Float64Array.from({ length: C * P }, (_, at) => (at % P === 0 ? 1 : 0)), gap: 0 };
  }
  const scaled = {
    totals: totals.map((each) => each / all),
    outputs: outputs.map((each) => each / all),
    odds,
  };
  const free = [...outputs.keys()].filter((p) => outputs[p] > 0).slice(1);
  const K = free.length;
  let at = evaluate(scaled, free, new Float64Array(P));
  for (let step = 0; step < STEPS && at.gap > CLOSED && K > 0; step++) {
    const next = nextPoint(scaled, free, at);
    if (!next) break;
    at = next;
  }
  return { shares: at.shares, gap: at.gap };
}

/** A Newton step, halved until the dual falls; near the end, where it is flat, until the gap does. */
function nextPoint(recipe: Recipe, free: readonly number[], at: Point): Point | undefined {
  const way = solveRight(factor(at.hessian, free.length), at.gradient, 1);
  for (let size = 1; size > 1e-9; size /= 2) {
    const logs = at.logs.slice();
    free.forEach((p, k) => {
      logs[p] -= size * way[k];
    });
    const found = evaluate(recipe, free, logs);
    if (found.dual < at.dual - 1e-12 * Math.abs(at.dual) || found.gap < at.gap) return found;
  }
  return undefined;
}

function evaluate({ totals, outputs, odds }: Recipe, free: readonly number[], logs: Float64Array): Point {
  const [C, P, K] = [totals.length, outputs.length, free.length];
  const shares = new Float64Array(C * P);
  const used = new Float64Array(P);
  const hessian = new Float64Array(K * K);
  let dual = 0;
  for (let p = 0; p < P; p++) dual -= outputs[p] * logs[p];
  for (let c = 0; c < C; c++) {
    let sum = 0;
    for (let p = 0; p < P; p++) {
      shares[c * P + p] = outputs[p] * odds[c * P + p] * Math.exp(logs[p]);
      sum += shares[c * P + p];
    }
    dual += totals[c] * Math.log(sum);
    for (let p = 0; p < P; p++) {
      shares[c * P + p] /= sum;
      used[p] += totals[c] * shares[c * P + p];
    }
    for (let k = 0; k < K; k++) {
      const own = shares[c * P + free[k]];
      hessian[k * K + k] += totals[c] * own;
      for (let l = 0; l < K; l++) hessian[k * K + l] -= totals[c] * own * shares[c * P + free[l]];
    }
  }
  const gradient = Float64Array.from(free, (p) => used[p] - outputs[p]);
  let gap = 0;
  for (let p = 0; p < P; p++) if (outputs[p] > 0) gap = Math.max(gap, Math.abs(used[p] / outputs[p] - 1));
  return { logs, dual, gradient, hessian, shares, gap };
}
