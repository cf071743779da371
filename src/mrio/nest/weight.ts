import type { NestPlan } from './plan.ts';
import { areaOf } from './plan.ts';

/** Weight of supplier region r of product k for user q (sector l, or −1 for final demand). */
export type Weight = (r: number, k: number, q: number, l: number) => number;

/**
 * How near two regions are: `prox` for two of one area, 1 otherwise.
 *
 * @source  RECIPE §3, judgement
 */
export function nearness(plan: NestPlan, prox: number): (r: number, q: number) => number {
  const area = plan.parent.map((_, region) => areaOf(plan, region));
  return (r, q) => (r !== q && area[r] >= 0 && area[r] === area[q] ? prox : 1);
}
