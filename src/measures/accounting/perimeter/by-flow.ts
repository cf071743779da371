import type { Grouped } from '../../../mrio/grouped.ts';
import { withInverse } from '../../../mrio/solutions.ts';
import type { Contents, Sides } from './contents.ts';
import { eachSector } from './each-sector.ts';
import { settle } from './settle.ts';
import { writeContents } from './write-contents.ts';

/**
 * Contents when the line is exports of a sector of a group to one other group: C is the part of A_gh L_hg for the sector.
 *
 * One inverse, then n² operations, times the number of regions in the group.
 *
 * @param   seen   the Mrio by groups
 * @param   sides  own and foreign content by position
 * @param   made   written to
 * @identity once at a flow is at least once at the exporter, where nothing is negative
 * @source  Borin & Mancini (2019), v_s B_ss / (1 + (A_sr B_rs)_nn); ours with L for B
 */
export function byFlow(seen: Grouped, sides: Sides, made: Contents): void {
  withInverse(seen, (L) => byFlowWith(seen, L, sides, made));
}

function byFlowWith(seen: Grouped, L: Float64Array, sides: Sides, made: Contents): void {
  const { n, G, flows, perOutput, starts } = seen;
  eachSector(seen, (g, positions) => {
    const m = positions.length;
    for (let h = 0; h < G; h++) {
      if (h === g) continue;
      const C = new Float64Array(m * m);
      positions.forEach((i, row) => {
        for (let j = starts[h]; j < starts[h + 1]; j++) {
          const each = flows[i * n + j] * perOutput[j];
          if (each === 0) continue;
          for (let col = 0; col < m; col++) C[row * m + col] += each * L[j * n + positions[col]];
        }
      });
      const { once, again } = settle(sides, positions, C);
      writeContents(seen, positions, [h], once, again, made);
    }
  });
}
