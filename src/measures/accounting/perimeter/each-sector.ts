import type { Grouped } from '../../../mrio/grouped.ts';

/**
 * Visits each sector of each group with its positions, one for each region of the group.
 *
 * @param   seen   the Mrio by groups
 * @param   visit  called with the group and the positions of a sector of it
 * @identity every position is visited once
 * @source  own definition
 */
export function eachSector(
  { G, starts, order, of }: Grouped,
  visit: (g: number, positions: readonly number[]) => void,
): void {
  const S = of.sectors.labels.length;
  for (let g = 0; g < G; g++) {
    const sectors = Array.from({ length: S }, (): number[] => []);
    for (let i = starts[g]; i < starts[g + 1]; i++) sectors[order[i] % S].push(i);
    for (const positions of sectors) visit(g, positions);
  }
}
