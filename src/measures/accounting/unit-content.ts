import type { Grouped } from '../../mrio/grouped.ts';
import { valueOrigins } from '../../mrio/solutions.ts';
import { localContent } from './local-content.ts';
import { oncePerBorder } from './once-per-border.ts';

/** What one unit delivered by each position contains, ratios by position. */
export interface UnitContent {
  /** Value added of the own group, each time that it is inside: v_g L_gg, n. */
  readonly domestic: Float64Array;
  /** Value added of the own group that has never left it: v_g Ld_gg, n. */
  readonly local: Float64Array;
  /** Value added of all other groups, each time that it is inside: Σ_t v_t L_tg, n. */
  readonly foreign: Float64Array;
}

/**
 * Domestic and foreign value added per unit that each position delivers.
 *
 * @param   seen  the Mrio by groups
 * @returns three vectors of n ratios
 * @identity domestic + foreign = 1 where there is output
 * @source  Borin & Mancini (2019), v_s B_ss, v_s L_ss and Σ_t v_t B_ts; ours v_g L_gg, v_g Ld_gg, Σ_t v_t L_tg
 */
export const unitContent = oncePerBorder((seen: Grouped): UnitContent => {
  const { n, G, groupAt, vc } = seen;
  const origins = valueOrigins(seen);
  const [domestic, foreign] = [new Float64Array(n), new Float64Array(n)];
  for (let t = 0; t < G; t++) {
    for (let j = 0; j < n; j++) {
      if (t === groupAt[j]) domestic[j] = origins[t * n + j];
      else foreign[j] += origins[t * n + j];
    }
  }
  return { domestic, foreign, local: localContent(seen, vc) };
});
