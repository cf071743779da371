import { indexOf } from '../../core/axis.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/**
 * Moves all purchases of some sectors to sellers of the own country, in their proportions.
 *
 * Where nobody in the country sells a sector, its purchases stay as they are.
 *
 * @param   of         the Mrio
 * @param   sourcing   n × (R · users), changed in place while the economy is made
 * @param   countries  first region of the country of each region, R
 * @param   sectors    the sectors that are not traded
 * @throws  MrioError `label` when a sector is unknown
 * @identity shares still add up to 1 for every user
 */
export function keepAtHome(
  of: Mrio,
  sourcing: Float64Array,
  users: number,
  countries: Int32Array,
  sectors: readonly string[],
): void {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const U = R * users;
  for (const sector of sectors) {
    const k = indexOf(of.sectors, sector);
    for (let u = 0; u < U; u++) {
      const here = countries[Math.floor(u / users)];
      let home = 0;
      for (let r = 0; r < R; r++) if (countries[r] === here) home += sourcing[(r * S + k) * U + u];
      if (home === 0) continue;
      for (let r = 0; r < R; r++) {
        const at = (r * S + k) * U + u;
        sourcing[at] = countries[r] === here ? sourcing[at] / home : 0;
      }
    }
  }
}
