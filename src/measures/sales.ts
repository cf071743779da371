import { activityIndex } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';

/** What every activity sells to every region, n × R each, region of destination by region of destination. */
export interface Sales {
  /** Sales of intermediate inputs: Z with the using sectors of each region added up. */
  readonly intermediate: Float64Array;
  /** Sales to final demand: Y with the categories of each region added up. */
  readonly final: Float64Array;
}

const remembered = new WeakMap<Mrio, Sales>();

/**
 * Sales of every activity by region of destination, computed on first use.
 *
 * @param   of  the Mrio
 * @returns intermediate and final sales, n × R each, row-major, in the unit of the Mrio
 * @identity Σ over destinations of intermediate + final = x
 */
export function sales(of: Mrio): Sales {
  const known = remembered.get(of);
  if (known) return known;
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = R * S;
  const perRegion = of.categories.length;
  const intermediate = new Float64Array(n * R);
  const final = new Float64Array(n * R);
  for (let i = 0; i < n; i++) {
    for (let to = 0; to < R; to++) {
      for (let k = 0; k < S; k++) intermediate[i * R + to] += of.Z.values[i * n + activityIndex(to, k, S)];
      for (let f = 0; f < perRegion; f++) final[i * R + to] += of.Y.values[(i * R + to) * perRegion + f];
    }
  }
  const result = Object.freeze({ intermediate, final });
  remembered.set(of, result);
  return result;
}
