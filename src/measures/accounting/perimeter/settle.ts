import { factor, solveLeft } from '../../../numeric/lu.ts';
import type { Sides } from './contents.ts';

/**
 * Divides content into what crosses a perimeter for the first time and what crosses again.
 *
 * @param   sides      own and foreign content by position
 * @param   positions  the sellers of the perimeter, m
 * @param   C          m × m, row-major: what a unit sold across needs, through the world, of sales across
 * @returns once = c (I + C)⁻¹ and again = once C, 2 × m each, row-major
 * @identity once + again = c
 * @source  Miroudot & Ye (2021), B = B_o (I + A^I B); ours C = (inputs across) L on the positions
 */
export function settle(
  sides: Sides,
  positions: readonly number[],
  C: Float64Array,
): { once: Float64Array; again: Float64Array } {
  const m = positions.length;
  const content = new Float64Array(2 * m);
  positions.forEach((position, i) => {
    content[i] = sides[0][position];
    content[m + i] = sides[1][position];
  });
  const round = C.slice();
  for (let i = 0; i < m; i++) round[i * m + i] += 1;
  const once = solveLeft(factor(round, m), content, 2);
  const again = new Float64Array(2 * m);
  for (let side = 0; side < 2; side++)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) again[side * m + j] += once[side * m + i] * C[i * m + j];
  return { once, again };
}
