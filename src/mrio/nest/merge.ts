import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf } from './plan.ts';

/** Label of the undivided economies taken together. */
const OTHERS = 'others';

/**
 * The same nest with all undivided economies taken together: the table that is balanced.
 *
 * What undivided economies sell to a divided country is spread over its regions in the same way whichever of them
 * sells it, and what they buy likewise; so one economy stands for all of them, exactly, and the table is a third of the
 * size. `expanded` gives each its own cells back.
 *
 * @param   plan  regions and sectors; its undivided economies come after the divided ones' regions, the United States
 *                first
 * @returns the plan with one economy `others`, and for each economy of the plan its place in the merged one
 */
export function mergedPlan(plan: NestPlan): { plan: NestPlan; placeOf: readonly number[] } {
  const apart = plan.economies.labels.map((_, economy) => standsApart(plan, economy));
  const kept = plan.economies.labels.flatMap((_, economy) => (apart[economy] ? [economy] : []));
  const others = kept.length;
  const placeOf = apart.map((is, economy) => (is ? kept.indexOf(economy) : others));
  const regions = plan.regions.labels.filter((_, region) => apart[plan.parent[region]]);
  const parent = plan.parent.filter((economy) => apart[economy]).map((economy) => placeOf[economy]);
  return {
    placeOf,
    plan: {
      ...plan,
      economies: {
        ...plan.economies,
        labels: [...kept.map((economy) => plan.economies.labels[economy]), OTHERS],
      },
      regions: { ...plan.regions, labels: [...regions, OTHERS] },
      parent: [...parent, others],
      rests: new Map([...plan.rests].map(([economy, region]) => [placeOf[economy], region])),
    },
  };
}

/** Whether an economy is divided, or has a tie of its own with a divided one: the odds of Mexican border states. */
function standsApart(plan: NestPlan, economy: number): boolean {
  return plan.rests.has(economy) || (economy === countriesOf(plan).us && plan.mexicanStates.length > 0);
}

/** The base table with the undivided economies added up. */
export function mergedBase(base: FlowMatrix, placeOf: readonly number[]): FlowMatrix {
  const { regions: G, sectors: S, values } = base;
  const M = Math.max(...placeOf) + 1;
  const merged = new Float64Array(M * S * (M * S + M));
  const [width, mergedWidth] = [G * S + G, M * S + M];
  for (let c = 0; c < G; c++) {
    for (let k = 0; k < S; k++) {
      const from = (c * S + k) * width;
      const to = (placeOf[c] * S + k) * mergedWidth;
      for (let d = 0; d < G; d++) {
        for (let l = 0; l < S; l++) merged[to + placeOf[d] * S + l] += values[from + d * S + l];
        merged[to + M * S + placeOf[d]] += values[from + G * S + d];
      }
    }
  }
  return { regions: M, sectors: S, values: merged };
}

/**
 * The full table from the merged one: each undivided economy's cell is divided over regions as the merged cell is.
 *
 * @param   merged   flows of the merged plan
 * @param   base     flows of the base table, and merged
 * @param   plan     the full plan
 * @identity regional cells add up to the national ones
 */
export function expanded(
  merged: FlowMatrix,
  base: FlowMatrix,
  mergedBaseFlows: FlowMatrix,
  plan: NestPlan,
  placeOf: readonly number[],
): FlowMatrix {
  const S = base.sectors;
  const R = plan.regions.labels.length;
  const G = base.regions;
  const M = mergedBaseFlows.regions;
  const width = R * S + R;
  const values = new Float64Array(R * S * width);
  const others = merged.regions - 1;
  const place = plan.parent.map((economy, region) => (placeOf[economy] < M - 1 ? region : others));
  const [small, baseWidth, mergedWidth] = [merged.regions * (S + 1), G * S + G, M * S + M];
  const factors = new Float64Array(S + 1);
  for (let r = 0; r < R; r++) {
    const c = plan.parent[r];
    for (let k = 0; k < S; k++) {
      const row = (r * S + k) * width;
      const smallRow = (place[r] * S + k) * small;
      const baseRow = (c * S + k) * baseWidth;
      const mergedRow = (placeOf[c] * S + k) * mergedWidth;
      for (let q = 0; q < R; q++) {
        const d = plan.parent[q];
        const whole = place[r] !== others && place[q] !== others;
        for (let l = 0; l <= S; l++) {
          const cell = merged.values[smallRow + (l < S ? place[q] * S + l : merged.regions * S + place[q])];
          if (whole) factors[l] = cell;
          else {
            const own = base.values[baseRow + (l < S ? d * S + l : G * S + d)];
            const all = mergedBaseFlows.values[mergedRow + (l < S ? placeOf[d] * S + l : M * S + placeOf[d])];
            factors[l] = all === 0 ? 0 : (cell * own) / all;
          }
        }
        for (let l = 0; l < S; l++) values[row + q * S + l] = factors[l];
        values[row + R * S + q] = factors[S];
      }
    }
  }
  return { regions: R, sectors: S, values };
}
