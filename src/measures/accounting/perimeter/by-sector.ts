import type { Grouped } from '../../../mrio/grouped.ts';
import { diagonalBlocks } from '../../../mrio/solutions.ts';
import type { Contents, Sides } from './contents.ts';
import { eachSector } from './each-sector.ts';
import { settle } from './settle.ts';
import { writeContents } from './write-contents.ts';

/**
 * Contents when the line is all exports of a sector of a group: C is the part of (I − A_gg) L_gg − I for the sector.
 *
 * @param   seen   the Mrio by groups
 * @param   sides  own and foreign content by position
 * @param   made   written to
 * @identity with one sector the contents of the exporter
 * @source  Miroudot & Ye (2021); Johnson (2018)
 */
export function bySector(seen: Grouped, sides: Sides, made: Contents): void {
  const { n, G, A, starts } = seen;
  const whole = diagonalBlocks(seen);
  const importers = Array.from({ length: G }, (_, h) => h);
  eachSector(seen, (g, positions) => {
    const [from, size, m] = [starts[g], starts[g + 1] - starts[g], positions.length];
    const C = new Float64Array(m * m);
    positions.forEach((i, row) => {
      positions.forEach((to, col) => {
        let sum = whole[g][(i - from) * size + (to - from)] - (row === col ? 1 : 0);
        for (let j = 0; j < size; j++) sum -= A[i * n + from + j] * whole[g][j * size + (to - from)];
        C[row * m + col] = sum;
      });
    });
    const { once, again } = settle(sides, positions, C);
    writeContents(seen, positions, importers, once, again, made);
  });
}
