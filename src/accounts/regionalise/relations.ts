import type { Demand } from './demand.ts';
import type { Nation, Region } from './regionalisation.ts';

/** What the odds of buying at home rest on. */
export interface Relations {
  /** ln(O_i/D_i): how well supply covers demand, by product (S). */
  readonly cover: Float64Array;
  /** ln θ_i − ln u_j: how much of the product the region wants against how much of the user it has, S × W. */
  readonly relative: Float64Array;
  /** ln(Σx/Σx^N): the region's size. */
  readonly size: number;
}

/** Bounds of the relations. */
const COVER = [-5, 4] as const;
const RELATIVE = 5;

/**
 * Cover, relative demand and size of a region: the three things that explain who buys at home.
 *
 * A product or user that is not there takes the bound; its flows are 0 whatever the odds.
 *
 * @source  ACCURACY §3 step 4 (there: lod, rel, ln s)
 */
export function relations(nation: Nation, region: Region, wanted: Demand): Relations {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const sold = new Float64Array(S);
  for (let c = 0; c < nation.flows.length; c++) sold[Math.floor(c / W)] += nation.flows[c];
  const cover = Float64Array.from({ length: S }, (_, i) =>
    clip(logRatio(wanted.supply[i], wanted.total[i]), COVER[0], COVER[1]),
  );
  const relative = new Float64Array(S * W);
  for (let i = 0; i < S; i++) {
    const share = logRatio(wanted.total[i], sold[i]);
    for (let j = 0; j < W; j++) {
      const user = wanted.scale[j] > 0 ? Math.log(wanted.scale[j]) : Number.NEGATIVE_INFINITY;
      const both = share === user ? 0 : share - user;
      relative[i * W + j] = clip(both, -RELATIVE, RELATIVE);
    }
  }
  const [own, all] = [region.output, nation.output].map((of) => of.reduce((sum, each) => sum + each, 0));
  return { cover, relative, size: own > 0 ? Math.log(own / all) : 0 };
}

/** ln(a/b), −∞ when a is 0, +∞ when only b is. */
function logRatio(a: number, b: number): number {
  if (a <= 0) return Number.NEGATIVE_INFINITY;
  return b <= 0 ? Number.POSITIVE_INFINITY : Math.log(a / b);
}

function clip(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
