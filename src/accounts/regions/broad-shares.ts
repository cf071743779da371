/** What is known of a region by sector (S) when manufacturing is told as one. */
export interface BroadEvidence {
  /** Share of employment, broad industries divided by a fixed mix. */
  readonly employment: Float64Array;
  /** Share of exports. */
  readonly exported: Float64Array;
  /** Share of employment of manufacturing as one. */
  readonly manufacturing: number;
}

/**
 * Share of national output by sector: employment, and inside manufacturing √(employment × exports), scaled back.
 *
 * A sector without exports of the region keeps its employment. In mining and farming exports say less of output than
 * employment does, so they are not used there; docs/regions-canada.md has the test on the states of the United States.
 *
 * @param   members  positions of the sectors of manufacturing
 * @param   weights  national output by sector (S), positive over the members
 * @returns S shares
 * @identity Σ_k∈members θ_k x_k = share of manufacturing employment × Σ_k∈members x_k
 * @source  RECIPE §2 (Baja California), for regions without value added
 */
export function broadShares(
  of: BroadEvidence,
  members: readonly number[],
  weights: ArrayLike<number>,
): Float64Array {
  const shares = Float64Array.from(of.employment);
  const raw = members.map((k) =>
    of.exported[k] > 0 ? Math.sqrt(of.exported[k] * of.manufacturing) : of.manufacturing,
  );
  const all = members.reduce((sum, k) => sum + weights[k], 0);
  const own = members.reduce((sum, k, i) => sum + raw[i] * weights[k], 0);
  members.forEach((k, i) => {
    shares[k] = (raw[i] * of.manufacturing * all) / own;
  });
  return shares;
}
